package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/** Numbers without trailing zeros and exponent: 12.5, 100. Their scale must be moderate. */
public final class PlainFigure {
    private PlainFigure() {}

    /** Returns the number without trailing zeros and with a scale of 0 or more. */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns the number in plain digits without trailing zeros. */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
