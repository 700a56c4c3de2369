package io.quicksizer.processes.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Range of one fact in a rule.
 *
 * @param moreThan exclusive lower limit; null for none, that is from 0
 * @param upTo inclusive upper limit; null for none
 */
public record PolicyRange(
        @Nullable BigDecimal moreThan, @Nullable BigDecimal upTo) {
    /** Range that includes every figure. */
    public static final PolicyRange ANY = new PolicyRange(null, null);

    private static final String FIGURE = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern BETWEEN = Pattern.compile("([\\[\\]])" + FIGURE + "\\.\\." + FIGURE + "]");
    private static final Pattern ONE_SIDE = Pattern.compile("(<=|>=|>)? *" + FIGURE);

    /** Returns the range as a unary test in FEEL; an empty string if every figure matches. */
    public String test() {
        if (moreThan == null) {
            return upTo == null ? "" : "<= " + upTo.toPlainString();
        }
        return upTo == null
                ? "> " + moreThan.toPlainString()
                : "]" + moreThan.toPlainString() + ".." + upTo.toPlainString() + "]";
    }

    /**
     * Parses a unary test of a fact that is never negative; empty if a range can't express it.
     *
     * @param whole whether the fact is a whole number, so that "at least 1" means "more than 0"
     */
    static Optional<PolicyRange> read(String test, boolean whole) {
        String text = test.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(ANY);
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return between(between);
        }
        Matcher side = ONE_SIDE.matcher(text);
        return side.matches() ? oneSide(side.group(1), new BigDecimal(side.group(2)), whole) : Optional.empty();
    }

    private static Optional<PolicyRange> between(Matcher found) {
        BigDecimal from = new BigDecimal(found.group(2));
        BigDecimal to = new BigDecimal(found.group(3));
        if (found.group(1).equals("]")) {
            return Optional.of(new PolicyRange(from, to));
        }
        return from.signum() == 0 ? Optional.of(new PolicyRange(null, to)) : Optional.empty();
    }

    private static Optional<PolicyRange> oneSide(@Nullable String sign, BigDecimal figure, boolean whole) {
        if (sign == null) {
            return figure.signum() == 0 ? Optional.of(new PolicyRange(null, figure)) : Optional.empty();
        }
        return switch (sign) {
            case "<=" -> Optional.of(new PolicyRange(null, figure));
            case ">" -> Optional.of(new PolicyRange(figure, null));
            default ->
                whole && figure.signum() > 0
                        ? Optional.of(new PolicyRange(figure.subtract(BigDecimal.ONE), null))
                        : Optional.empty();
        };
    }
}
