package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.ParsedCatalogue;
import java.util.Set;

/**
 * Result of a dry run.
 *
 * @param catalogue content with its findings, with the keys that it would be stored under
 * @param added keys of line items, scenarios and services that the previous version doesn't have
 * @param gone keys of line items, scenarios and services that only the previous version has
 */
public record ImportPreview(ParsedCatalogue catalogue, Set<String> added, Set<String> gone) {

    /** Copies the sets. */
    public ImportPreview {
        added = Set.copyOf(added);
        gone = Set.copyOf(gone);
    }
}
