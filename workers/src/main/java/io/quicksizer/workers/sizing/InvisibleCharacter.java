package io.quicksizer.workers.sizing;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Classification of the characters that have no shape of their own by where they mean something. */
final class InvisibleCharacter {
    static final int END_OF_ISOLATE = 0x2069;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int FIRST_OF_JOINING_SCRIPTS = 0x600;
    private static final int LAST_OF_ASCII = 0x7F;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int END_OF_TAGS = 0xE007F;

    /** Letters without a shape. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    /** Signs of Arabic, Syriac and Kaithi that have a shape, though Unicode counts them as formatting characters. */
    private static final String SHAPED =
            "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2\uD804\uDCBD\uD804\uDCCD";

    /** Scripts whose letters look the same next to a joiner. */
    private static final Set<UnicodeScript> UNJOINED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    private InvisibleCharacter() {}

    static boolean isInvisible(int character) {
        return isIdle(character) || isDependent(character) || turnsDirection(character);
    }

    /** Returns whether it means nothing anywhere: soft hyphens, blanks without width, marks of direction, fillers. */
    static boolean isIdle(int character) {
        return FILLERS.indexOf(character) >= 0
                || Character.getType(character) == Character.FORMAT
                        && SHAPED.indexOf(character) < 0
                        && !isDependent(character)
                        && !turnsDirection(character);
    }

    /** Returns whether its meaning depends on its neighbours: joiners, variation selectors and tags. */
    static boolean isDependent(int character) {
        return character == NON_JOINER
                || character == JOINER
                || isMongolianSelector(character)
                || character >= 0xFE00 && character <= EMOJI_STYLE
                || character >= 0xE0100 && character <= 0xE01EF
                || isTag(character);
    }

    /** Returns whether text after it may be read in another direction: overrides, and isolates. */
    static boolean turnsDirection(int character) {
        return character == 0x202D || character == 0x202E || isIsolate(character);
    }

    static boolean isIsolate(int character) {
        return character >= 0x2066 && character <= END_OF_ISOLATE;
    }

    /** Returns whether a character that depends on its neighbours means something between these. */
    static boolean isMeant(int before, int character, int after) {
        return switch (character) {
            case NON_JOINER -> isJoined(before) && isJoined(after);
            case JOINER -> isJoined(before) || isPicture(before) && Character.isExtendedPictographic(after);
            case TEXT_STYLE, EMOJI_STYLE -> isStyled(before, after);
            default ->
                isMongolianSelector(character)
                        ? isJoined(before) && UnicodeScript.of(before) == UnicodeScript.MONGOLIAN
                        : isTag(character) && isInFlag(before);
        };
    }

    /** Letters, and signs on them, of scripts such as Arabic and Devanagari, which are spelled with joiners. */
    private static boolean isJoined(int character) {
        int type = Character.getType(character);
        boolean sign = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return character >= FIRST_OF_JOINING_SCRIPTS
                && (Character.isLetter(character) || sign)
                && !isDependent(character)
                && !UNJOINED.contains(UnicodeScript.of(character));
    }

    private static boolean isPicture(int character) {
        return character == EMOJI_STYLE
                || Character.isExtendedPictographic(character)
                || Character.isEmojiModifier(character);
    }

    /** Digits are emoji only as keycaps. */
    private static boolean isStyled(int before, int after) {
        return Character.isEmoji(before) && (before > LAST_OF_ASCII || after == KEYCAP);
    }

    /** Tags spell the region of a flag, as in that of Scotland. */
    private static boolean isInFlag(int before) {
        return before == BLACK_FLAG || isTag(before) && before != END_OF_TAGS;
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= END_OF_TAGS;
    }

    private static boolean isMongolianSelector(int character) {
        return character >= 0x180B && character <= 0x180F;
    }
}
