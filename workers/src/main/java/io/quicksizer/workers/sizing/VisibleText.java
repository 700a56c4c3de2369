package io.quicksizer.workers.sizing;

import java.text.Normalizer;

/**
 * The rule on names and texts that people type or paste: readers see every character that changes what they read, and
 * two names that look the same are the same. Invisible characters without a meaning are removed; only texts of which
 * nothing is left, or which nobody can read, are refused (docs/documents.md).
 */
public final class VisibleText {
    private static final String LINES_AND_TABS = "\n\r\t";
    private static final char BRAILLE_BLANK = '\u2800';

    private VisibleText() {}

    /**
     * Returns a text as it is stored: in NFC, stripped, and without invisible characters that have no meaning where
     * they are. A text of nothing else is returned with them, so that it is refused instead of being taken for blank.
     */
    public static String cleaned(String typed) {
        boolean closed = closesItsIsolates(typed);
        int[] characters = typed.replace(BRAILLE_BLANK, ' ')
                .codePoints()
                .filter(character -> !InvisibleCharacter.isIdle(character))
                .filter(character -> !closed || !InvisibleCharacter.isIsolate(character))
                .toArray();
        String cleaned = Normalizer.normalize(meaningful(characters), Normalizer.Form.NFC)
                .strip();
        return cleaned.isEmpty() ? typed.strip() : cleaned;
    }

    /**
     * Returns whether a cleaned text can be accepted: it has no control characters except line breaks and tabs, none
     * that reverse the reading direction, and, unless it is blank, at least one character that is visible.
     */
    public static boolean isText(String cleaned) {
        return hasNoControls(cleaned)
                && cleaned.codePoints().noneMatch(InvisibleCharacter::turnsDirection)
                && (cleaned.isBlank() || cleaned.codePoints().anyMatch(VisibleText::isVisible));
    }

    /** Returns whether the text has no control characters except line breaks and tabs. */
    static boolean hasNoControls(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && LINES_AND_TABS.indexOf(c) < 0);
    }

    private static String meaningful(int[] characters) {
        StringBuilder kept = new StringBuilder(characters.length);
        int before = 0;
        for (int i = 0; i < characters.length; i++) {
            int after = i + 1 < characters.length ? characters[i + 1] : 0;
            if (!InvisibleCharacter.isDependent(characters[i])
                    || InvisibleCharacter.isMeant(before, characters[i], after)) {
                kept.appendCodePoint(characters[i]);
                before = characters[i];
            }
        }
        return kept.toString();
    }

    /** Returns whether each isolate is closed, as those that systems put around copied names and numbers are. */
    private static boolean closesItsIsolates(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            if (InvisibleCharacter.isIsolate(text.charAt(i))) {
                open += text.charAt(i) == InvisibleCharacter.END_OF_ISOLATE ? -1 : 1;
            }
        }
        return open == 0;
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.isDefined(character)
                && character != BRAILLE_BLANK
                && !InvisibleCharacter.isInvisible(character);
    }
}
