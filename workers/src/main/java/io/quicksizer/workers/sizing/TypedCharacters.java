package io.quicksizer.workers.sizing;

/** Characters of numbers as keyboards and input methods of the world give them, and those of ASCII that they mean. */
final class TypedCharacters {
    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int DECIMAL_RADIX = 10;
    private static final int NO_SCRIPT = -1;

    /** Marks without a shape that change nothing; those that turn the reading direction stay, and spoil the number. */
    private static final String UNSEEN = "\u00AD\u200B\u200E\u202A\u202C\u202D\u2060\u2066\u2068\u2069\uFEFF";

    private static final String APOSTROPHES = "\u2018\u2019\u02BC\u2032\u00B4`";
    private static final String MINUS = "\u2212\uFE63";

    private TypedCharacters() {}

    static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        int zero = NO_SCRIPT;
        for (int character : typed.codePoints().toArray()) {
            int narrow = narrow(character);
            int zeroOfScript = zero(narrow);
            zero = zero == NO_SCRIPT ? zeroOfScript : zero;
            if (zeroOfScript != NO_SCRIPT && zeroOfScript != zero) {
                return typed;
            } else if (zeroOfScript != NO_SCRIPT) {
                plain.append(narrow - zero);
            } else if (UNSEEN.indexOf(narrow) < 0) {
                plain.appendCodePoint(narrow);
            }
        }
        return plain.toString();
    }

    /** The digit 0 of the script of a digit, or {@code NO_SCRIPT}. */
    private static int zero(int character) {
        return Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER
                ? character - Character.digit(character, DECIMAL_RADIX)
                : NO_SCRIPT;
    }

    private static int narrow(int character) {
        if (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH) {
            return character - FIRST_FULL_WIDTH + '!';
        }
        if (Character.getType(character) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (APOSTROPHES.indexOf(character) >= 0) {
            return '\'';
        }
        return MINUS.indexOf(character) >= 0 ? '-' : separator(character);
    }

    /** The separators of numbers in Arabic script. */
    private static int separator(int character) {
        return switch (character) {
            case '\u066B' -> '.';
            case '\u066C' -> ',';
            default -> character;
        };
    }
}
