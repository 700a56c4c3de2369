package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.function.ToIntFunction;

/** Names the hidden columns of days of a sheet: they count like any other. */
record HiddenColumns(Sheet sheet, Findings findings) {

    /** @param columns the number of the column of each size */
    void report(ToIntFunction<Size> columns) {
        List<Size> hidden = Size.WITH_FIGURES.stream()
                .filter(size -> sheet.hiddenColumns().contains(columns.applyAsInt(size)))
                .toList();
        if (!hidden.isEmpty()) {
            findings.add(FindingCode.HIDDEN_COLUMNS_COUNT, sheet, FindingPhrase.COLUMNS_HIDDEN, sheet.name(), hidden);
        }
    }
}
