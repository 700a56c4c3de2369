package io.quicksizer.workers.catalogue.workbook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a cell in its sheet.
 *
 * @param row 1 for the first row
 * @param column 1 for column A
 */
public record CellAddress(int row, int column) {

    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;

    private static final Pattern A1 = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

    /** Rejects what no spreadsheet has. */
    public CellAddress {
        if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
            throw new IllegalArgumentException("No such cell: row " + row + ", column " + column);
        }
    }

    /** Understands {@code E5}, {@code $E$5} and {@code e5}; empty for anything else. */
    public static Optional<CellAddress> parse(String text) {
        Matcher matcher = A1.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(matcher.group(2));
        int column = columnNumber(matcher.group(1));
        return row > LAST_ROW || column > LAST_COLUMN ? Optional.empty() : Optional.of(new CellAddress(row, column));
    }

    /** {@code E} is 5; the letters may be lower case. */
    static int columnNumber(String letters) {
        int number = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            number = number * 26 + (letter - 'A' + 1);
        }
        return number;
    }

    /** 5 is {@code E}. */
    static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The address as people write it, {@code E5}. */
    @Override
    public String toString() {
        return columnLetters(column) + row;
    }
}
