package io.quicksizer.workers.catalogue.workbook;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which rows of its own column a formula adds up, however it is spelt: {@code SUM(E5:E21)}, {@code sum(
 * $E$5:$E$21 )}, {@code SUM(E5:E10;E12)}, {@code SUBTOTAL(9,E5:E21)}, {@code E5+E6}, with or without the name of its
 * own sheet.
 */
final class SumFormula {

    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?");
    private static final Pattern TERMS = Pattern.compile("[,+]");
    private static final Pattern SUBTOTAL = Pattern.compile("SUBTOTAL\\((?:10)?9,");
    private static final Pattern LOOKS_LIKE_A_SUM =
            Pattern.compile("SUM|SUBTOTAL|AGGREGATE|#REF!", Pattern.CASE_INSENSITIVE);

    private SumFormula() {}

    /** True for a formula that means to add something up, readable or not. */
    static boolean isMeant(String formula) {
        return LOOKS_LIKE_A_SUM.matcher(formula).find();
    }

    /** The rows that the formula in this cell adds up, up to the sheet's last; empty when it can't be told. */
    static Optional<BitSet> rows(String formula, Sheet sheet, int column) {
        String plain = plain(formula, sheet.name());
        boolean sum = plain.contains("SUM(");
        Iterable<String> terms = TERMS.splitAsStream(plain.replace("SUM(", "").replaceAll("[()]", ""))
                .toList();
        BitSet rows = new BitSet();
        int count = 0;
        for (String term : terms) {
            if (term.isEmpty()) {
                continue;
            }
            Matcher range = RANGE.matcher(term);
            if (!range.matches() || !inColumn(range, column)) {
                return Optional.empty();
            }
            add(range, sheet, rows);
            count++;
        }
        return count == 0 || (!sum && count < 2) ? Optional.empty() : Optional.of(rows);
    }

    private static String plain(String formula, String ownSheet) {
        String plain = Texts.clean(formula)
                .toUpperCase(Locale.ROOT)
                .replace("'" + ownSheet.replace("'", "''").toUpperCase(Locale.ROOT) + "'!", "")
                .replace(ownSheet.toUpperCase(Locale.ROOT) + "!", "")
                .replace(" ", "")
                .replace("$", "")
                .replace(';', ',');
        return SUBTOTAL.matcher(plain).replaceAll("SUM(");
    }

    private static boolean inColumn(Matcher range, int column) {
        String letters = CellAddress.columnLetters(column);
        return range.group(1).equals(letters)
                && (range.group(3) == null || range.group(3).equals(letters));
    }

    private static void add(Matcher range, Sheet sheet, BitSet rows) {
        int first = Integer.parseInt(range.group(2));
        int last = range.group(4) == null ? first : Integer.parseInt(range.group(4));
        int lastRow = sheet.rows().isEmpty() ? 0 : sheet.rows().lastKey();
        int from = Math.min(first, last);
        int to = Math.min(Math.max(first, last), lastRow);
        if (from <= to) {
            rows.set(from, to + 1);
        }
    }
}
