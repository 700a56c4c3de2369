package io.quicksizer.workers.catalogue.workbook;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The column of the main sheet that names scope types, found by its heading. */
final class ScopeTypeColumn {
    private static final String HEADING = "scopetype";
    private static final int LAST_HEADING_COLUMN = 60;
    private static final int HEADING_ROWS = 4;
    private static final int LONGEST_HEADING = 40;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private final Sheet sheet;
    private final int headingRow;
    private final int number;

    /** @param headingRow the row of the headings S, M, L */
    ScopeTypeColumn(Sheet sheet, int headingRow) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.number = headings().findFirst().map(CellAddress::column).orElse(0);
    }

    /** The number of the column; 0 if no heading is that of scope types. */
    int number() {
        return number;
    }

    /**
     * Reports columns with the same heading that say something else than the one that was taken.
     *
     * @param rows the rows of line items
     */
    void reportOthers(List<Integer> rows, Findings findings) {
        String taken = CellAddress.columnLetters(Math.max(1, number));
        headings()
                .filter(heading -> rows.stream().anyMatch(row -> differs(row, heading.column())))
                .forEach(heading -> findings.add(
                        FindingCode.LAYOUT_ASSUMED,
                        new CellSource(sheet.name(), heading),
                        FindingPhrase.COLUMNS_HEADED_ALIKE,
                        taken,
                        CellAddress.columnLetters(heading.column()),
                        sheet.at(heading.row(), heading.column()).text()));
    }

    /** Headings may be spread over several rows; those closest to the list come first. */
    private Stream<CellAddress> headings() {
        return IntStream.range(0, Math.min(HEADING_ROWS, headingRow))
                .map(above -> headingRow - above)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(1, LAST_HEADING_COLUMN)
                        .filter(column -> isHeading(sheet.at(row, column).text()))
                        .mapToObj(column -> new CellAddress(row, column)));
    }

    private static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING
                && NO_LETTER.matcher(Texts.folded(text)).replaceAll("").startsWith(HEADING);
    }

    private boolean differs(int row, int column) {
        String text = sheet.at(row, column).text();
        return !text.isEmpty()
                && !Texts.folded(text).equals(Texts.folded(sheet.at(row, number).text()));
    }
}
