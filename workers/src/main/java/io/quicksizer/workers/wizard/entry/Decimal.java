package io.quicksizer.workers.wizard.entry;

import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a person typed it.
 *
 * @param typed the digits, such as {@code 12.50}
 */
public record Decimal(String typed) {
    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** @throws NumberFormatException if the text is not a number, or has more than 40 characters */
    public Decimal {
        if (typed.length() > LONGEST) {
            throw new NumberFormatException("longer than " + LONGEST + " characters");
        }
        new BigDecimal(typed);
    }

    /**
     * Returns the number that a person typed, by the rule of {@link TypedNumber}; empty if it is not a number or
     * ambiguous.
     */
    public static Optional<Decimal> typedAs(String text) {
        String typed = text.strip();
        return TypedNumber.of(typed) instanceof TypedNumber.Read(BigDecimal value)
                ? Optional.of(new Decimal(PLAIN.matcher(typed).matches() ? typed : value.toPlainString()))
                : Optional.empty();
    }

    /** Returns the number in JSON; empty if it has more than 40 characters. */
    static Optional<Decimal> written(String json) {
        return json.length() > LONGEST ? Optional.empty() : Optional.of(new Decimal(json));
    }

    /** Returns a stored number without trailing zeros. */
    public static Decimal of(BigDecimal value) {
        return new Decimal(PlainFigure.text(value));
    }

    /** Returns the exact value. */
    public BigDecimal value() {
        return new BigDecimal(typed);
    }

    /**
     * Returns the value without trailing zeros, so that equal numbers have equal texts. A value with more than 40
     * digits of scale is returned as it is.
     */
    public BigDecimal plainValue() {
        BigDecimal value = value();
        return Math.abs((long) value.scale()) > LONGEST ? value : PlainFigure.of(value);
    }

    @Override
    public String toString() {
        return typed;
    }
}
