package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a text that a person typed, in any language: {@code 1234.5}, {@code 12,5}, {@code 1.234,5}, {@code 1
 * 234,5}, {@code 1'234.5}. For a text with two readings, such as {@code 1,200}, neither is assumed; both are offered.
 * This is the only rule for numbers in text; numbers in JSON are unambiguous and don't need it.
 */
public sealed interface TypedNumber {

    /** Text with a single reading. */
    record Read(BigDecimal value) implements TypedNumber {}

    /**
     * Text with two readings: its separator may be a thousands separator or a decimal separator.
     *
     * @param grouped the number with the separator as a thousands separator
     * @param decimal the number with the separator as a decimal separator
     */
    record Ambiguous(BigDecimal grouped, BigDecimal decimal) implements TypedNumber {
        private static final int DECIMALS_LIKE_A_GROUP = 3;

        /** Pads the second reading with a zero if necessary, so that its text is not ambiguous again. */
        public Ambiguous {
            BigDecimal cut = decimal.stripTrailingZeros();
            int scale = Math.max(0, cut.scale());
            decimal = cut.setScale(scale == DECIMALS_LIKE_A_GROUP ? scale + 1 : scale);
        }
    }

    /** Text that is not a number, or has more than 40 characters. */
    record Unreadable() implements TypedNumber {}

    /** Parses a text, ignoring surrounding white space and invisible characters. */
    static TypedNumber of(String typed) {
        return Reading.of(typed);
    }

    /**
     * Returns the number in a text; empty unless it is unambiguous, has at most two decimals and is between 0 and
     * {@code most}.
     */
    static Optional<BigDecimal> amount(String typed, BigDecimal most) {
        return of(typed) instanceof Read(BigDecimal value)
                        && value.signum() >= 0
                        && value.scale() <= 2
                        && value.compareTo(most) <= 0
                ? Optional.of(value)
                : Optional.empty();
    }

    /**
     * Returns the problem of a text without an amount: its two readings if it has two, and the other problem if not.
     */
    static Problem problem(String typed, Problem otherwise) {
        return of(typed) instanceof Ambiguous(BigDecimal grouped, BigDecimal decimal)
                ? Problem.of(otherwise.field(), ProblemCode.NUMBER_AMBIGUOUS, typed.strip(), grouped, decimal)
                : otherwise;
    }

    /**
     * Returns the text with digits of a single script, spaces, apostrophes and full-width characters converted to
     * ASCII. Superscript, subscript and circled digits are not digits of a number and are kept.
     */
    static String plain(String typed) {
        return TypedCharacters.plain(typed);
    }

    /** The grammar of numbers and the interpretation of their separators. */
    final class Reading {
        private static final int LONGEST = 40;
        private static final String DECIMAL = ".,";
        private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d+(?:[.,' ]\\d+)*|[.,]\\d+)");
        private static final Pattern SEPARATOR = Pattern.compile("[^0-9]");
        private static final Pattern DIGITS = Pattern.compile("[0-9]+");
        private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:[^0-9]\\d{3})+");

        private Reading() {}

        private static TypedNumber of(String typed) {
            String text = plain(typed).strip();
            Matcher number = NUMBER.matcher(text);
            if (text.length() > LONGEST || !number.matches()) {
                return new Unreadable();
            }
            return signed(unsigned(number.group(2)), number.group(1).equals("-"));
        }

        private static TypedNumber unsigned(String digits) {
            String separators = kinds(digits);
            if (separators.isEmpty()) {
                return new Read(new BigDecimal(digits));
            }
            char last = separators.charAt(separators.length() - 1);
            boolean decimalLast = DECIMAL.indexOf(last) >= 0;
            boolean once = separators.indexOf(last) == separators.length() - 1;
            String grouping = decimalLast && once ? separators.substring(0, separators.length() - 1) : separators;
            if (grouping.chars().distinct().count() > 1) {
                return new Unreadable();
            }
            boolean grouped = GROUPS.matcher(digits).matches();
            if (!decimalLast || !once) {
                return grouped ? new Read(whole(digits)) : new Unreadable();
            }
            if (!grouping.isEmpty()) {
                return decimals(digits, last);
            }
            boolean twoReadings = grouped && digits.charAt(0) != '0';
            BigDecimal decimal = new BigDecimal(digits.replace(last, '.'));
            return twoReadings ? new Ambiguous(whole(digits), decimal) : new Read(decimal);
        }

        private static TypedNumber decimals(String digits, char separator) {
            int place = digits.lastIndexOf(separator);
            String before = digits.substring(0, place);
            return GROUPS.matcher(before).matches()
                    ? new Read(new BigDecimal(bare(before) + "." + digits.substring(place + 1)))
                    : new Unreadable();
        }

        /** Returns the separators in their order. */
        private static String kinds(String digits) {
            return DIGITS.matcher(digits).replaceAll("");
        }

        private static TypedNumber signed(TypedNumber number, boolean negative) {
            if (!negative) {
                return number;
            }
            return switch (number) {
                case Read(BigDecimal value) -> new Read(value.negate());
                case Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                    new Ambiguous(grouped.negate(), decimal.negate());
                case Unreadable unreadable -> unreadable;
            };
        }

        private static BigDecimal whole(String digits) {
            return new BigDecimal(bare(digits));
        }

        private static String bare(String digits) {
            return SEPARATOR.matcher(digits).replaceAll("");
        }
    }
}
