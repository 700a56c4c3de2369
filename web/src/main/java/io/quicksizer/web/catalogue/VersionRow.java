package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.web.page.StatusMark;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version as shown on pages.
 *
 * @param published when it was published; null if never
 */
@ReadByTemplates
public record VersionRow(
        int number,
        StatusMark status,
        boolean draft,
        String file,
        String importedBy,
        When imported,
        @Nullable When published) {

    static VersionRow of(VersionEntry version, Locale locale) {
        return new VersionRow(
                version.number(),
                word(version),
                version.status() == CatalogueStatus.DRAFT,
                version.sourceName(),
                version.createdBy(),
                When.of(version.createdAt(), locale),
                version.publishedAt().map(at -> When.of(at, locale)).orElse(null));
    }

    /** Returns the status; a discarded draft is stored as retired without a date of publication. */
    private static StatusMark word(VersionEntry version) {
        return switch (version.status()) {
            case DRAFT -> new StatusMark("cataloguepage.status.DRAFT", "○", "status-wait");
            case PUBLISHED -> new StatusMark("cataloguepage.status.PUBLISHED", "✓", "status-good");
            case RETIRED ->
                new StatusMark(
                        version.publishedAt().isPresent()
                                ? "cataloguepage.status.RETIRED"
                                : "cataloguepage.status.DISCARDED",
                        "–",
                        "soft");
        };
    }
}
