package io.quicksizer.workers.catalogue.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The definition of blank, and when two names are the same. */
final class Texts {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cs}\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Zs}\\s]+");

    private Texts() {}

    /**
     * In one line, no blanks at the ends, one blank between words: non-breaking and zero-width blanks are blanks too.
     */
    static String clean(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** For comparing: clean, and in lower case. */
    static String folded(String text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    static boolean isBlank(String text) {
        return clean(text).isEmpty();
    }

    /** The beginning of a text, without half of a character at its end. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** A text from the file as it may stand in a message: in one line and not endless. */
    static String quoted(String text) {
        String clean = clean(cut(text, 200));
        return "\"" + (clean.length() > 60 ? cut(clean, 57) + "..." : clean) + "\"";
    }
}
