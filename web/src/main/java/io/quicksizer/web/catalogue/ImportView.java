package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.ImportPreview;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.catalogue.workbook.ParsedCatalogue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import or of its dry run.
 *
 * @param number of the version; null for a dry run
 * @param existing whether the same file had been imported before and nothing was stored again
 * @param publishable whether no finding forbids publishing
 * @param published whether it is the published version now
 * @param content how much there is
 * @param added keys that the version before does not have; null but for a dry run
 * @param gone keys that only the version before has; null but for a dry run
 * @param sheets every sheet as it was understood, with its figures; null but for a dry run
 */
@Schema(name = "Import")
record ImportView(
        @Nullable Integer number,
        boolean existing,
        boolean publishable,
        boolean published,
        Content content,
        List<FindingView> findings,
        @Nullable Set<String> added,
        @Nullable Set<String> gone,
        @Nullable List<SheetSeenView> sheets) {

    /** The size of a workbook. */
    @Schema(name = "ImportContent")
    record Content(int sections, int services, int scenarios, int lineItems, int scopeTypes) {
        static Content of(PublishedCatalogue catalogue) {
            return new Content(
                    catalogue.sections().size(),
                    catalogue.sections().stream()
                            .mapToInt(section -> section.services().size())
                            .sum(),
                    catalogue.scenarios().size(),
                    catalogue.portfolio().size(),
                    catalogue.scopeTypes().size());
        }
    }

    static ImportView of(ImportPreview preview) {
        ParsedCatalogue parsed = preview.catalogue();
        return new ImportView(
                null,
                false,
                parsed.publishable(),
                false,
                new Content(
                        parsed.sections().size(),
                        parsed.services().size(),
                        parsed.scenarios().size(),
                        parsed.lineItems().size(),
                        parsed.scopeTypes().size()),
                parsed.findings().stream().map(FindingView::of).toList(),
                new TreeSet<>(preview.added()),
                new TreeSet<>(preview.gone()),
                parsed.sheets().stream().map(SheetSeenView::of).toList());
    }
}
