package io.quicksizer.workers.catalogue.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a spreadsheet program makes of a sheet when rows are inserted at its top. */
final class ShiftedRows {
    private static final Pattern ROW_OR_CELL = Pattern.compile(" r=\"([A-Z]*)([0-9]+)\"");
    private static final Pattern FORMULA = Pattern.compile("<f>([^<]*)</f>");
    private static final Pattern OWN_REFERENCE = Pattern.compile("(?<![!A-Z$])([A-Z]{1,2})([0-9]+)");

    private ShiftedRows() {}

    static String by(int rows, String sheet) {
        String moved = ROW_OR_CELL
                .matcher(sheet)
                .replaceAll(match -> " r=\"" + match.group(1) + (Integer.parseInt(match.group(2)) + rows) + "\"");
        return FORMULA.matcher(moved)
                .replaceAll(match -> Matcher.quoteReplacement("<f>"
                        + OWN_REFERENCE
                                .matcher(match.group(1))
                                .replaceAll(cell -> cell.group(1) + (Integer.parseInt(cell.group(2)) + rows))
                        + "</f>"));
    }
}
