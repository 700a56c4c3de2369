package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.FindingEntry;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding of an import.
 *
 * @param severity ERROR, WARNING or INFO
 * @param sheet null if it concerns the whole workbook
 * @param cell null if it concerns the whole sheet
 * @param value content of the cell, including its formula
 * @param understood the value that the import read; null for none
 */
@Schema(name = "Finding")
record FindingView(
        @Schema(example = "WARNING") String severity,
        String code,
        @Nullable String sheet,
        @Schema(example = "E12") @Nullable String cell,
        String message,
        @Schema(example = "1,000") @Nullable String value,
        @Nullable String understood) {

    static FindingView of(FindingEntry finding) {
        return new FindingView(
                finding.severity().name(),
                finding.code(),
                finding.sheet().orElse(null),
                finding.cell().orElse(null),
                finding.message(),
                finding.value().orElse(null),
                finding.understood().orElse(null));
    }

    static FindingView of(Finding finding) {
        return of(FindingEntry.of(finding));
    }
}
