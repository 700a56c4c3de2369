package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as files write them, without falling for those that are short to write and endless to print. */
final class Numbers {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS_BEFORE_POINT = 20;
    private static final int MOST_DIGITS_AFTER_POINT = 400;

    private Numbers() {}

    /** {@code 12}, {@code 12.5}, {@code 1.25E1}; empty for anything that is no number, or none of this world. */
    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean reasonable = (long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE_POINT
                    && number.scale() <= MOST_DIGITS_AFTER_POINT;
            return reasonable ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return Optional.empty();
        }
    }

    /** Without exponent and trailing zeros: an id that a spreadsheet wrote as {@code 9.5E3} is 9500. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
