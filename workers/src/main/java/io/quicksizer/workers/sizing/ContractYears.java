package io.quicksizer.workers.sizing;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The duration of the contract.
 *
 * @param count 1 to 5 years
 */
public record ContractYears(int count) {

    public static final int LONGEST = 5;
    public static final ContractYears DEFAULT = new ContractYears(3);

    public ContractYears {
        if (count < 1 || count > LONGEST) {
            throw new IllegalArgumentException("A contract runs from 1 to 5 years, not " + count);
        }
    }

    /** Validates a number of years that was entered at {@code field}. */
    public static Checked<ContractYears> check(String field, @Nullable Integer count) {
        if (count == null) {
            return Checked.refused(Problem.of(field, ProblemCode.VALUE_MISSING));
        }
        if (count < 1 || count > LONGEST) {
            return Checked.refused(Problem.of(field, ProblemCode.DURATION_OUT_OF_RANGE, count));
        }
        return Checked.accepted(new ContractYears(count));
    }

    /** Returns 1, 2, … up to the last year. */
    public IntStream stream() {
        return IntStream.rangeClosed(1, count);
    }
}
