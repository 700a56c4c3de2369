package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scoring of proposals for a budget (docs/domain.md, fitting a sizing to a budget); points are in tenths. */
public enum FitStrategy {
    BALANCED(30, 22, 16, 45),
    COVERAGE(42, 16, 12, 75),
    DEPTH(22, 32, 26, 35);

    /** The sizes that can be proposed, in ascending order. */
    static final List<Size> SIZES = List.of(Size.S, Size.M, Size.L);

    private final int[] steps;
    private final int scopeType;

    FitStrategy(int entry, int toM, int toL, int scopeType) {
        this.steps = new int[] {entry, toM, toL};
        this.scopeType = scopeType;
    }

    /** Parses a strategy's name that was entered at {@code field}, case-insensitively. */
    public static Checked<FitStrategy> check(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Checked.refused(Problem.of(field, ProblemCode.VALUE_MISSING));
        }
        String wanted = text.strip();
        return Arrays.stream(values())
                .filter(strategy -> strategy.name().equalsIgnoreCase(wanted))
                .findFirst()
                .map(Checked::accepted)
                .orElseGet(() -> Checked.refused(Problem.of(field, ProblemCode.STRATEGY_UNKNOWN, wanted)));
    }

    /** Returns the points for reaching a size of {@link #SIZES} from the one below it. */
    public BigDecimal step(Size size) {
        return points(steps[SIZES.indexOf(size)]);
    }

    /** Returns the points for covering a scope type. */
    public BigDecimal scopeType() {
        return points(scopeType);
    }

    int tenthsUpTo(Size size) {
        return Arrays.stream(steps, 0, SIZES.indexOf(size) + 1).sum();
    }

    int tenthsOfScopeType() {
        return scopeType;
    }

    static BigDecimal points(int tenths) {
        return PlainFigure.of(BigDecimal.valueOf(tenths, 1));
    }
}
