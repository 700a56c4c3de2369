package io.quicksizer.workers.document;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * Makes free text harmless to a spreadsheet: an apostrophe precedes what would be evaluated as a formula.
 *
 * <p>The start of a cell is not the only place. A spreadsheet that was set up for another separator, or that cuts at
 * line breaks inside quotes, starts a cell in the middle of our text; so the place after each separator counts as a
 * start too.
 */
final class CsvText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\u000B\\f]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final String DANGEROUS_STARTS = "\t\r\n\0";
    private static final String STARTS_FORMULA = "=+-@";
    private static final String SEPARATORS = ",;|\t\n";
    private static final String QUOTES = "'\"`´‘’‚“”„«»‹›＇＂";
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFE0E\uFE0F\uFFA0";
    private static final char GUARD = '\'';

    private CsvText() {}

    /** Without control characters and characters that nobody sees; line breaks are LF. */
    static String visible(String text) {
        return INVISIBLE.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    static String harmless(String text) {
        String visible = visible(text);
        String guarded = guardStarts(visible);
        boolean dangerousStart = !text.isEmpty() && DANGEROUS_STARTS.indexOf(text.charAt(0)) >= 0;
        return dangerousStart && guarded.indexOf(GUARD) != 0 ? GUARD + guarded : guarded;
    }

    /** One pass: {@code cellStart} is where a cell may begin as long as only blanks and quotes have followed. */
    private static String guardStarts(String text) {
        StringBuilder guarded = new StringBuilder(text.length() + 8);
        int cellStart = 0;
        boolean nothingButPadding = true;
        boolean startOfText = true;
        for (int c : text.codePoints().toArray()) {
            if (SEPARATORS.indexOf(c) >= 0) {
                guarded.appendCodePoint(c);
                cellStart = guarded.length();
                nothingButPadding = true;
                continue;
            }
            if (nothingButPadding && startsFormula(c)) {
                guarded.insert(cellStart, GUARD);
                if (startOfText && cellStart > 0) {
                    guarded.insert(0, GUARD);
                }
            }
            nothingButPadding &= isPadding(c);
            startOfText &= nothingButPadding;
            guarded.appendCodePoint(c);
        }
        return guarded.toString();
    }

    /** Full-width, small and raised signs too: what reads the file may take one for the other. */
    private static boolean startsFormula(int c) {
        String plain = c < 0x80 ? Character.toString(c) : Normalizer.normalize(Character.toString(c), Form.NFKC);
        return !plain.isEmpty() && STARTS_FORMULA.indexOf(plain.charAt(0)) >= 0;
    }

    private static boolean isPadding(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || QUOTES.indexOf(c) >= 0
                || UNSEEN.indexOf(c) >= 0;
    }
}
