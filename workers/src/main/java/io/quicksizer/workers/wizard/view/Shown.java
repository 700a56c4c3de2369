package io.quicksizer.workers.wizard.view;

import java.math.BigDecimal;

/** Formatting of the values of a form. */
final class Shown {
    private Shown() {}

    /** Returns a number without trailing zeros and never in scientific notation, as forms and JSON expect it. */
    static BigDecimal number(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns a number as it is shown in a table. */
    static String text(BigDecimal value) {
        return number(value).toPlainString();
    }

    /** Returns days with their unit: "12.5 days". */
    static String days(BigDecimal days) {
        return text(days) + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }
}
