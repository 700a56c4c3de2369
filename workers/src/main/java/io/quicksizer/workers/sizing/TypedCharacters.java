package io.quicksizer.workers.sizing;

/** Normalisation of digits and separators from international keyboards and input methods to ASCII. */
final class TypedCharacters {
    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int DECIMAL_RADIX = 10;
    private static final int NO_SCRIPT = -1;

    /**
     * Invisible characters that are ignored. Those that reverse the reading direction are kept, so that the text is not
     * a number.
     */
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

    /** Returns the digit 0 in the script of a digit; {@code NO_SCRIPT} if the character is not a digit. */
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

    /** Returns the ASCII equivalent of a separator in Arabic script, or the character itself. */
    private static int separator(int character) {
        return switch (character) {
            case '\u066B' -> '.';
            case '\u066C' -> ',';
            default -> character;
        };
    }
}
