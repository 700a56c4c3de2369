package io.quicksizer.workers.prototype;

import java.math.BigDecimal;
import java.util.Optional;

/** A number of the prototype, which stored NaN, infinity and noise of binary fractions. */
final class TypedFigure {
    private static final int LONGEST = 40;

    private TypedFigure() {}

    /** The exact value without trailing zeros; empty for a text that is no finite number. */
    static Optional<BigDecimal> of(String text) {
        try {
            return text.isEmpty() || text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(stripped(new BigDecimal(text)));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The value without trailing zeros and exponent. */
    static String shown(BigDecimal value) {
        return stripped(value).toPlainString();
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
