package io.quicksizer.workers.catalogue.workbook;

/**
 * A piece of a formula.
 *
 * @param kind what it is
 * @param text its content, without quotes, brackets and the sign that ends it
 * @param adjacent true if nothing separates it from the piece before
 */
record FormulaToken(Kind kind, String text, boolean adjacent) {

    /** The kind of a piece of a formula. */
    enum Kind {
        /** A text in double quotes. */
        TEXT,
        /** A number. */
        NUMBER,
        /** An address such as {@code $E$5}. */
        CELL,
        /** A defined name, a table, a column, true or false. */
        NAME,
        /** A name in front of an exclamation mark. */
        SHEET,
        /** A name in front of a parenthesis. */
        FUNCTION,
        /** The content of square brackets: a workbook, or a column of a table. */
        BRACKET,
        /** An error such as #REF!. */
        ERROR,
        /** Any other sign. */
        SIGN,
        /** A text, name or bracket that never ends. */
        BROKEN
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
