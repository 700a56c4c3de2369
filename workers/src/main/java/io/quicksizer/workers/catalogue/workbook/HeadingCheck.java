package io.quicksizer.workers.catalogue.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Names what the headings of a sheet leave in doubt, and figures that no heading leads to. */
final class HeadingCheck {
    /** The first words of headings of Custom, in the product's languages. */
    private static final List<String> CUSTOM = List.of("custom", "individuell", "kundenspezifisch");

    private static final int SIZES = 3;

    private final Sheet sheet;
    private final int headingRow;
    private final int name;
    private final int first;
    private final int custom;
    private final Findings findings;
    /** The last row with a figure, by column. */
    private final Map<Integer, Integer> lastFigures = new HashMap<>();

    /**
     * @param name column of the names
     * @param first column of S
     * @param custom column of Custom
     */
    HeadingCheck(Sheet sheet, int headingRow, int name, int first, int custom, Findings findings) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.name = name;
        this.first = first;
        this.custom = custom;
        this.findings = findings;
        sheet.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .filter(HeadingCheck::isFigure)
                .map(Cell::address)
                .forEach(figure -> lastFigures.merge(figure.column(), figure.row(), Math::max));
    }

    void report() {
        new HeadingUnits(sheet, headingRow, first, custom, findings).report();
        reportCustom();
        reportAbove();
        sheet.rows().values().stream().flatMap(row -> row.values().stream()).forEach(this::reportOther);
    }

    /** A heading that says something else than Custom, or nothing, above figures that are read as those of Custom. */
    private void reportCustom() {
        Cell heading = sheet.at(headingRow, custom);
        if (!isCustom(heading) && hasFigureBelow(headingRow, custom)) {
            findings.add(
                    FindingCode.LAYOUT_ASSUMED,
                    source(heading),
                    heading.hasValue() ? FindingPhrase.COLUMN_HEADED_OTHERWISE : FindingPhrase.COLUMN_WITHOUT_HEADING,
                    CellAddress.columnLetters(custom),
                    heading.text());
        }
    }

    /** True for a heading of Custom, with a unit or without. */
    static boolean isCustom(Cell heading) {
        return CUSTOM.stream().anyMatch(Texts.folded(heading.text())::startsWith);
    }

    /** Rows with a name and figures above the headings. */
    private void reportAbove() {
        sheet.rows().headMap(headingRow, false).keySet().stream()
                .filter(row -> sheet.at(row, name).kind() == Cell.Kind.TEXT
                        && IntStream.range(first, first + SIZES).allMatch(column -> isFigure(sheet.at(row, column))))
                .forEach(row -> findings.add(
                        FindingCode.FIGURES_NOT_READ,
                        sheet.source(row, name),
                        FindingPhrase.ROW_ABOVE_HEADINGS,
                        row,
                        sheet.at(row, name).text()));
    }

    /** Headings of a second list, or of Custom in another column. */
    private void reportOther(Cell cell) {
        int row = cell.address().row();
        int column = cell.address().column();
        boolean second = column != first
                && Grid.headingsAt(sheet, row, column)
                && IntStream.range(column, column + SIZES).anyMatch(at -> hasFigureBelow(row, at));
        boolean otherCustom =
                row == headingRow && column != custom && isOnlyCustom(cell) && hasFigureBelow(row, column);
        if (second || otherCustom) {
            findings.add(
                    FindingCode.FIGURES_NOT_READ,
                    source(cell),
                    second ? FindingPhrase.SECOND_LIST : FindingPhrase.SECOND_CUSTOM,
                    cell.text(),
                    cell.address(),
                    CellAddress.columnLetters(second ? first : custom));
        }
    }

    private static boolean isOnlyCustom(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && CUSTOM.contains(Texts.folded(cell.text()));
    }

    private boolean hasFigureBelow(int row, int column) {
        return lastFigures.getOrDefault(column, 0) > row;
    }

    private static boolean isFigure(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                && Numbers.parse(cell.text())
                        .filter(number -> number.signum() != 0)
                        .isPresent();
    }

    private CellSource source(Cell cell) {
        return new CellSource(sheet.name(), cell.address());
    }
}
