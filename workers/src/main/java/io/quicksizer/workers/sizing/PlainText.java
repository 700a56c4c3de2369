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

    /** Returns plain digits unless there are too many: 1E+999999999 must not become a billion zeros. */
    private static String number(BigDecimal number) {
        boolean few = Math.abs((long) number.scale()) <= LONGEST;
        return few ? number.toPlainString() : number.toString();
    }
}
