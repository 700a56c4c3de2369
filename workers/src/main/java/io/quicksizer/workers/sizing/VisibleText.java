package io.quicksizer.workers.sizing;

/**
 * The rule on texts that can be stored, shown and printed: readers see every character that changes what they read.
 * Whitespace is not part of the rule.
 */
public final class VisibleText {
    private static final int END_OF_EUROPEAN_SCRIPTS = 0x5FF;
    private static final String LINES_AND_TABS = "\n\r\t";
    private static final String JOINERS = "\u200C\u200D";

    /** Letters and symbols without a shape. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private VisibleText() {}

    /** Returns whether the text has no control characters except line breaks and tabs. */
    static boolean hasNoControls(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && LINES_AND_TABS.indexOf(c) < 0);
    }

    /**
     * Returns whether a text of several lines can be accepted: it has no control characters, none that reverse the
     * reading direction of what follows, and, unless it is blank, at least one that is visible.
     */
    public static boolean isText(String text) {
        return hasNoControls(text)
                && text.chars().noneMatch(VisibleText::turnsDirection)
                && (text.isBlank() || text.codePoints().anyMatch(VisibleText::isVisible));
    }

    /**
     * Returns whether a text can be accepted as a name. Two names that look the same should be the same, so that a name
     * has no invisible characters at all, except those that belong to the spelling of a script or to an emoji.
     */
    public static boolean isName(String text) {
        return isText(text) && hasNothingHidden(text);
    }

    private static boolean hasNothingHidden(String text) {
        int before = 0;
        for (int character : text.codePoints().toArray()) {
            if (isHidden(character) && !isJoining(before, character) && !isPartOfFlag(character)) {
                return false;
            }
            before = character;
        }
        return true;
    }

    /** Persian and the Indic scripts spell words with joiners, and emoji are composed with them. */
    private static boolean isJoining(int before, int character) {
        return JOINERS.indexOf(character) >= 0 && before > END_OF_EUROPEAN_SCRIPTS && !isHidden(before);
    }

    /** Tags spell the region of a flag, as in that of Scotland. */
    private static boolean isPartOfFlag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.isDefined(character)
                && !isSelector(character)
                && !isHidden(character);
    }

    private static boolean isHidden(int character) {
        return FILLERS.indexOf(character) >= 0
                || Character.getType(character) == Character.FORMAT && !isArabicSign(character);
    }

    /** Characters that select a variant of the one before them. */
    private static boolean isSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF
                || character >= 0x180B && character <= 0x180F;
    }

    /** Signs of Arabic and Syriac that Unicode counts among the formatting characters though they have a shape. */
    private static boolean isArabicSign(int character) {
        return character >= 0x600 && character <= 0x605
                || character == 0x6DD
                || character == 0x70F
                || character == 0x890
                || character == 0x891
                || character == 0x8E2;
    }

    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
