package io.quicksizer.workers.wizard;

/** The rule on texts that can be stored, shown and printed: no control characters except line breaks and tabs. */
public final class Printable {
    private Printable() {}

    /** Returns whether every character of the text is printable. */
    public static boolean is(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
    }
}
