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
 * Result of an import or of its dry run.
 *
 * @param number number of the version; null for a dry run
 * @param existing whether the same file was imported before, so that nothing was stored
 * @param publishable whether no finding prevents publication
 * @param published whether it is the published version now
 * @param content size of the content
 * @param added keys that the previous version does not have; null unless it is a dry run
 * @param gone keys that only the previous version has; null unless it is a dry run
 * @param sheets all sheets as they were interpreted, with their figures; null unless it is a dry run
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

    /** Size of a catalogue version. */
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
