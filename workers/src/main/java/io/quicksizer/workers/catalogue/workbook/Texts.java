package io.quicksizer.workers.catalogue.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The definition of blank, what can't be seen, and when two names are the same. */
final class Texts {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cs}\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}\\s\\u2800]+");
    /** Signs without a shape: soft hyphens, zero-width blanks, marks of direction, fillers. */
    private static final Pattern SHAPELESS =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0&&[^\\u200C\\u200D]]+");
    /** Joiners form letters and pictures in some scripts; next to these signs they form nothing. */
    private static final String UNJOINED = "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHan}\\p{Nd}\\p{P}\\p{Z}\\s]";

    private static final Pattern IDLE_JOINER =
            Pattern.compile("(?<=^|" + UNJOINED + ")[\\u200C\\u200D]+|[\\u200C\\u200D]+(?=$|" + UNJOINED + ")");
    private static final Pattern JOINERS_AND_VARIANTS =
            Pattern.compile("[\\u200C\\u200D\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2043]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u201B\\u02BC\\u2032\\u00B4`]");
    private static final Pattern QUOTES = Pattern.compile("[\\u201C-\\u201F\\u2033\\u00AB\\u00BB\\u301D-\\u301F]");
    private static final Pattern SLASHES = Pattern.compile("[\\u2044\\u2215]");

    private Texts() {}

    /**
     * In one line, no blanks at the ends, one blank between words, composed, and without signs that nobody sees:
     * non-breaking blanks are blanks, soft hyphens and zero-width blanks are nothing.
     */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String seen = SHAPELESS.matcher(text).replaceAll("");
        String joined = IDLE_JOINER.matcher(seen).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** For comparing: clean, in lower case, and blind to how a sign is encoded or a dash is drawn. */
    static String folded(String text) {
        String visible = JOINERS_AND_VARIANTS.matcher(clean(text)).replaceAll("");
        if (isPlain(visible)) {
            return clean(visible.replace('`', '\'')).toLowerCase(Locale.ROOT);
        }
        String alike =
                QUOTES.matcher(APOSTROPHES.matcher(visible).replaceAll("'")).replaceAll("\"");
        String plain = Normalizer.normalize(alike, Normalizer.Form.NFKC);
        String dashed = DASHES.matcher(plain).replaceAll("-");
        return clean(SLASHES.matcher(dashed).replaceAll("/")).toLowerCase(Locale.ROOT);
    }

    /** The beginning of a text, without half of a character at its end. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** A text from the file as quoted in a message: on one line and of limited length. */
    static String quoted(String text) {
        return "\"" + brief(text) + "\"";
    }

    /** A text from the file on one line and of limited length. */
    static String brief(String text) {
        String clean = clean(cut(text, 200));
        return clean.length() > 60 ? cut(clean, 57) + "..." : clean;
    }

    /** Most texts are clean already: printable ASCII with single blanks inside. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign < ' ' || sign > '~' || (sign == ' ' && before == ' ')) {
                return false;
            }
            before = sign;
        }
        return text.isEmpty() || before != ' ';
    }
}
