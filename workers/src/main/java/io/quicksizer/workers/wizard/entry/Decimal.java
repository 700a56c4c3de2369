package io.quicksizer.workers.wizard.entry;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as a person typed it.
 *
 * @param typed the digits, such as {@code 12.50}
 */
public record Decimal(String typed) {
    private static final int LONGEST = 40;

    /** @throws NumberFormatException if the text is no number */
    public Decimal {
        if (typed.length() > LONGEST) {
            throw new NumberFormatException("longer than " + LONGEST + " characters");
        }
        new BigDecimal(typed);
    }

    /** The number in a text, blanks around it aside; empty if there is none or it is longer than a person types. */
    public static Optional<Decimal> read(String text) {
        try {
            return Optional.of(new Decimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A stored number, without trailing zeros. */
    public static Decimal of(BigDecimal value) {
        return new Decimal(plain(value).toPlainString());
    }

    /** The exact value. */
    public BigDecimal value() {
        return new BigDecimal(typed);
    }

    /** The value without trailing zeros, so that equal numbers look the same; 1E+9 stays as it is. */
    public BigDecimal plainValue() {
        BigDecimal value = value();
        return Math.abs((long) value.scale()) > LONGEST ? value : plain(value);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String toString() {
        return typed;
    }
}
