package io.quicksizer.workers.catalogue.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas that Excel writes once for a block of cells: the others only name the group, and shift its references. */
final class SharedFormulas {

    private static final Pattern REFERENCE_OR_TEXT =
            Pattern.compile("\"[^\"]*\"|'[^']*'!?|(?<![\\w.])(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})(?![\\w(.])");

    /** A short text in the file can represent a long formula in every cell: this bounds what they unfold to. */
    private static final long MOST_SHIFTED_CHARACTERS = 8L << 20;

    private record Master(CellAddress address, String formula) {}

    private final Map<String, Master> masters = new HashMap<>();
    private long shiftedCharacters;

    /** The formula of a cell: its own if it has one, otherwise the group's, shifted to the cell. */
    String resolve(String group, CellAddress address, String own) {
        if (!own.isBlank()) {
            masters.putIfAbsent(group, new Master(address, own));
            return own;
        }
        Master master = masters.get(group);
        if (master == null) {
            return "";
        }
        shiftedCharacters += master.formula().length();
        if (shiftedCharacters > MOST_SHIFTED_CHARACTERS) {
            throw new WorkbookRefused(RefusalPhrase.LONG_FORMULAS_REPEATED);
        }
        return shifted(
                master.formula(),
                address.row() - master.address().row(),
                address.column() - master.address().column());
    }

    private static String shifted(String formula, int down, int right) {
        return REFERENCE_OR_TEXT.matcher(formula).replaceAll(match -> {
            if (match.group(2) == null) {
                return Matcher.quoteReplacement(match.group());
            }
            boolean fixedColumn = !match.group(1).isEmpty();
            boolean fixedRow = !match.group(3).isEmpty();
            int column = CellAddress.columnNumber(match.group(2)) + (fixedColumn ? 0 : right);
            int row = Integer.parseInt(match.group(4)) + (fixedRow ? 0 : down);
            boolean exists =
                    column >= 1 && column <= CellAddress.LAST_COLUMN && row >= 1 && row <= CellAddress.LAST_ROW;
            return exists
                    ? Matcher.quoteReplacement(
                            match.group(1) + CellAddress.columnLetters(column) + match.group(3) + row)
                    : "#REF!";
        });
    }
}
