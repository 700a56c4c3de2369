package io.quicksizer.workers.catalogue.workbook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names units other than days that headings state: those of a list, those repeated within it, and titles above them.
 *
 * @param first column of S
 * @param custom column of Custom
 */
record HeadingUnits(Sheet sheet, int headingRow, int first, int custom, Findings findings) {
    private static final int SIZES = 3;
    private static final int ROWS_OF_TITLES = 3;
    private static final int LONGEST_TITLE = 40;
    private static final Pattern LAST_WORD = Pattern.compile("(?:.*[\\s(\\[/:,-])?([\\p{L}\\p{Sc}%.]+)[)\\]]?");
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");
    /** Also the least of something. */
    private static final String MINUTES = "min";

    void report() {
        sheet.rows().tailMap(headingRow, true).keySet().stream()
                .filter(row -> row == headingRow || Grid.headingsAt(sheet, row, first))
                .forEach(this::reportHeadings);
        sheet.rows().subMap(Math.max(1, headingRow - ROWS_OF_TITLES), headingRow).values().stream()
                .map(Map::values)
                .flatMap(cells -> cells.stream())
                .filter(cell ->
                        cell.address().column() >= first && cell.address().column() <= custom)
                .forEach(this::reportTitle);
    }

    private void reportHeadings(int row) {
        for (int column = first; column < first + SIZES; column++) {
            Cell heading = sheet.at(row, column);
            SizeHeading.of(heading.text())
                    .map(SizeHeading::unit)
                    .filter(unit -> !unit.isEmpty())
                    .ifPresent(unit -> report(FindingCode.OTHER_UNIT, heading, unit));
        }
    }

    /** A title such as {@code Effort in hours}; one that speaks of days, too, converts them. */
    private void reportTitle(Cell title) {
        if (title.kind() == Cell.Kind.ERROR) {
            CellSource source = new CellSource(sheet.name(), title.address());
            findings.add(FindingCode.UNIT_UNKNOWN, source, FindingPhrase.TITLE_SHOWS_ERROR, title.address(), title);
        }
        String text = Texts.folded(title.text());
        Matcher last = LAST_WORD.matcher(text);
        boolean days = WORD_BREAK.splitAsStream(text).anyMatch(DaysInWords::isUnit);
        if (text.length() <= LONGEST_TITLE
                && !days
                && last.matches()
                && !last.group(1).equals(MINUTES)
                && NumberFormat.isOtherUnit(last.group(1))) {
            report(FindingCode.UNIT_UNKNOWN, title, last.group(1));
        }
    }

    private void report(FindingCode code, Cell heading, String unit) {
        CellSource source = new CellSource(sheet.name(), heading.address());
        findings.add(code, source, FindingPhrase.HEADING_OF_OTHER_UNIT, heading.text(), unit);
    }
}
