package io.quicksizer.workers.wizard;

/** Which texts can be stored, shown and printed: those without control characters other than line breaks and tabs. */
public final class Printable {
    private Printable() {}

    /** Returns whether every character of the text is printable. */
    public static boolean is(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
    }
}
