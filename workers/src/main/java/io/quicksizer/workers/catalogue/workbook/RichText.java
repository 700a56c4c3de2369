package io.quicksizer.workers.catalogue.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a cell that may be formatted in pieces.
 *
 * @param text the text without its struck-out pieces; all of it when nothing else is there
 * @param struck true when a piece of it is struck out
 * @param reversed true when characters in it are shown in reverse order
 */
record RichText(String text, boolean struck, boolean reversed) {
    static final RichText EMPTY = plain("");

    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202E";
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A text as the file has it, in one piece. */
    static RichText of(CharSequence raw) {
        return of(raw, false);
    }

    /** A text as the file has it: cleaned, and without the escapes for characters that XML can't hold. */
    static RichText of(CharSequence raw, boolean struck) {
        String unescaped = ESCAPE.matcher(raw)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        return new RichText(Texts.clean(unescaped), struck, unescaped.contains(RIGHT_TO_LEFT_OVERRIDE));
    }

    /** A text without escapes, such as that of a number. */
    static RichText plain(String text) {
        return new RichText(Texts.clean(text), false, false);
    }
}
