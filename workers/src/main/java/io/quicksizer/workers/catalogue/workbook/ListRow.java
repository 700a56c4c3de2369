package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row below the headings of the portfolio list: its number, its name and its figures as the cells have them. */
record ListRow(Sheet sheet, int row) {
    private static final Pattern WORDS = Pattern.compile("\\P{Nd}*\\p{L}{2}\\P{Nd}*");

    /** True for a number in front; the label of a total, or words before a blank name, are none. */
    boolean isNumbered() {
        return !number().isEmpty() && !isLabel(number());
    }

    private boolean isLabel(String number) {
        return TotalLabels.is(number) || (!isNamed() && WORDS.matcher(number).matches());
    }

    /** The text in place of a number; empty for none. */
    String number() {
        return sheet.at(row, MainColumns.NUMBER).text();
    }

    boolean isNamed() {
        return sheet.at(row, MainColumns.NAME).hasValue();
    }

    boolean isTotalLabel() {
        return TotalLabels.is(label());
    }

    /** The name, else the label of a total in front of it; empty for neither. */
    String label() {
        String name = sheet.at(row, MainColumns.NAME).shown();
        if (!name.isEmpty()) {
            return name;
        }
        return isLabel(number()) ? number() : "";
    }

    Cell figure(Size size) {
        return sheet.at(row, MainColumns.of(size));
    }

    /** Days at a size; zero when the cell holds none. */
    Days days(Size size) {
        Days days = read(figure(size)).days();
        return days == null ? Days.ZERO : days;
    }

    /** Formulas that give an empty text, in a row without a name, only wait for somebody to fill the row. */
    boolean hasFigures() {
        boolean named = isNamed();
        return figures().anyMatch(cell -> cell.hasValue() || cell.isUncalculated() || (named && !cell.isBlank()));
    }

    boolean hasNumber() {
        return figures().anyMatch(cell -> cell.formula() != null || (cell.hasValue() && cell.kind() != Cell.Kind.TEXT));
    }

    /** True for a row without a name and a number, that has texts instead of days. */
    boolean isOnlyText() {
        return !sheet.at(row, MainColumns.NUMBER).hasValue() && !isNamed() && TextRows.isText(figures());
    }

    /** True for a row that states one thing that is no days, as a date or a rate below the list. */
    boolean isFooter() {
        List<Cell> filled = filled();
        return !isNumbered()
                && filled.size() == 1
                && !filled.getFirst().isUncalculated()
                && read(filled.getFirst()).days() == null;
    }

    /** True when the days at S, M and L were typed, not calculated. */
    boolean isTyped() {
        return List.of(Size.S, Size.M, Size.L).stream()
                .map(this::figure)
                .allMatch(cell -> cell.hasValue() && cell.formula() == null);
    }

    private Stream<Cell> figures() {
        return Size.WITH_FIGURES.stream().map(this::figure);
    }

    private List<Cell> filled() {
        return figures().filter(cell -> !cell.isBlank()).toList();
    }

    private static DaysCell read(Cell cell) {
        return DaysCell.read(cell, DaysCell.MOST_OF_A_TOTAL);
    }
}
