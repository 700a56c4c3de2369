package io.quicksizer.workers.prototype;

import io.quicksizer.workers.sizing.PlainFigure;
import java.math.BigDecimal;
import java.util.Optional;

/** Parser for numbers of the prototype, which stored NaN, infinity and binary rounding errors. */
final class TypedFigure {
    private static final int LONGEST = 40;

    private TypedFigure() {}

    /** Returns the exact value without trailing zeros; empty if the text is not a finite number. */
    static Optional<BigDecimal> of(String text) {
        try {
            return text.isEmpty() || text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(PlainFigure.of(new BigDecimal(text)));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
