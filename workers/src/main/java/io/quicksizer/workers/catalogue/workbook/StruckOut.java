package io.quicksizer.workers.catalogue.workbook;

import java.util.stream.IntStream;

/** Names rows that somebody has struck out: they count, since nobody knows whether that was meant. */
final class StruckOut {
    private final Sheet sheet;
    private final Findings findings;

    StruckOut(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Reports the first cell of these columns that is struck out. */
    void report(int row, IntStream columns) {
        columns.mapToObj(column -> sheet.at(row, column))
                .filter(cell -> cell.hasValue() && cell.look().struck())
                .findFirst()
                .ifPresent(cell -> findings.add(
                        FindingCode.STRUCK_OUT,
                        new CellSource(sheet.name(), cell.address()),
                        FindingPhrase.CELL_STRUCK_OUT,
                        cell.address(),
                        cell));
    }
}
