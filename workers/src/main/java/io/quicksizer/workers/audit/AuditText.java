package io.quicksizer.workers.audit;

import java.util.regex.Pattern;

/** Sanitising of untrusted texts for the audit log: readable in one line, storable, and of bounded length. */
public final class AuditText {
    private static final Pattern UNREADABLE = Pattern.compile("\\p{C}");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._@#'+~! -]");

    private AuditText() {}

    /**
     * Returns a text in one line, with blanks for control, invisible and malformed characters, cut to the given length.
     */
    public static String readable(String text, int longest) {
        return cut(UNREADABLE.matcher(text).replaceAll(" ").strip(), longest);
    }

    /** Returns a name with a question mark for each character that names don't contain, cut to the given length. */
    public static String name(String text, int longest) {
        return cut(NO_PART_OF_A_NAME.matcher(text).replaceAll("?").strip(), longest);
    }

    /** Returns the text with U+FFFD for the characters that the database can't store. */
    static String storable(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest);
    }
}
