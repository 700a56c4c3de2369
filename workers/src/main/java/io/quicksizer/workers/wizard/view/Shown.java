package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.PlainFigure;
import java.math.BigDecimal;

/** Formatting of the values of a form. */
final class Shown {
    private Shown() {}

    /** Returns a number without trailing zeros and never in scientific notation, as forms and JSON expect it. */
    static BigDecimal number(BigDecimal value) {
        return PlainFigure.of(value);
    }

    /** Returns a number as it is shown in a table. */
    static String text(BigDecimal value) {
        return PlainFigure.text(value);
    }

    /** Returns days with their unit: "12.5 days". */
    static String days(BigDecimal days) {
        return text(days) + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }
}
