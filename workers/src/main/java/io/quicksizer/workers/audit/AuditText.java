package io.quicksizer.workers.audit;

import java.util.regex.Pattern;

/** Makes texts fit for the audit log, whoever wrote them: readable in one line, storable, of a bounded length. */
public final class AuditText {
    private static final Pattern UNREADABLE = Pattern.compile("\\p{C}");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._@#'+~ -]");

    private AuditText() {}

    /** Reason in one line: without controls, unseen and broken characters, at most so many characters. */
    public static String readable(String text, int longest) {
        return cut(UNREADABLE.matcher(text).replaceAll(" ").strip(), longest);
    }

    /** Name with a question mark for whatever no name has; at most so many characters. */
    public static String name(String text, int longest) {
        return cut(NO_PART_OF_A_NAME.matcher(text).replaceAll("?").strip(), longest);
    }

    /** The text with a replacement for the characters that a database cannot hold. */
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
