package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.ParsedCatalogue;
import java.util.Set;

/**
 * The result of a dry run.
 *
 * @param catalogue the content with its findings, under the keys that it would be stored with
 * @param added keys of line items, scenarios and services that the version before doesn't have
 * @param gone keys of line items, scenarios and services that only the version before has
 */
public record ImportPreview(ParsedCatalogue catalogue, Set<String> added, Set<String> gone) {

    /** Copies the sets. */
    public ImportPreview {
        added = Set.copyOf(added);
        gone = Set.copyOf(gone);
    }
}
