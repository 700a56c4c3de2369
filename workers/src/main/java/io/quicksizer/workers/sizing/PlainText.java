package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/** Formatting of values in messages, limited in length whatever was typed. */
final class PlainText {

    private static final int LONGEST = 80;

    private PlainText() {}

    static String of(Object value) {
        if (value instanceof MessageWord word) {
            return word.toString();
        }
        String text = value instanceof BigDecimal number ? number(number) : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /**
     * Returns the number without trailing zeros and never in scientific notation: 12.5, 100. The number's scale must be
     * moderate.
     */
    static BigDecimal cut(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns plain digits unless there are too many: 1E+999999999 must not become a billion zeros. */
    private static String number(BigDecimal number) {
        boolean few = Math.abs((long) number.scale()) <= LONGEST;
        return few ? number.toPlainString() : number.toString();
    }
}
