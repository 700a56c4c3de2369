package io.quicksizer.workers.policy;

import io.quicksizer.processes.policy.PolicyRange;
import io.quicksizer.workers.policy.PolicyEntry.RangeEntry;
import io.quicksizer.workers.policy.PolicyEntry.RuleEntry;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The facts that a rule can name, with the range in which a figure about each can be typed. */
enum Fact {
    DAYS("days", "999999.99", 2, 0, RuleEntry::days),
    SHARE("share", "100", 2, 2, RuleEntry::share),
    YEARS("years", "5", 0, 0, RuleEntry::years),
    AGE("age", "99999", 0, 0, RuleEntry::age);

    /** More figures than these could not be checked in every combination while somebody waits. */
    private static final int MOST_FIGURES = 7;

    private final String field;
    private final BigDecimal most;
    private final int decimals;
    private final int shift;
    private final Function<RuleEntry, RangeEntry> typed;

    Fact(String field, String most, int decimals, int shift, Function<RuleEntry, RangeEntry> typed) {
        this.field = field;
        this.most = new BigDecimal(most);
        this.decimals = decimals;
        this.shift = shift;
        this.typed = typed;
    }

    /** The range of a rule; what is wrong with it goes to the problems, and counts as no limit. */
    PolicyRange read(int row, RuleEntry rule, PolicyProblems problems) {
        String path = "rules[" + row + "]." + field;
        RangeEntry entry = typed.apply(rule);
        Optional<BigDecimal> moreThan = figure(path + ".moreThan", entry.moreThan(), problems);
        Optional<BigDecimal> upTo = figure(path + ".upTo", entry.upTo(), problems);
        if (moreThan.isPresent() && upTo.isPresent() && moreThan.get().compareTo(upTo.get()) >= 0) {
            problems.add(
                    path + ".upTo", PolicyProblem.RANGE_EMPTY, entry.moreThan().strip());
        }
        return new PolicyRange(stored(moreThan), stored(upTo));
    }

    /** All rules together may name so many figures only. */
    void count(List<RuleEntry> rules, PolicyProblems problems) {
        Set<BigDecimal> known = new TreeSet<>();
        for (int row = 0; row < rules.size(); row++) {
            RangeEntry entry = typed.apply(rules.get(row));
            List<String> sides = new ArrayList<>(List.of(entry.moreThan(), entry.upTo()));
            for (String side : sides) {
                boolean isNew = TypedNumber.of(side) instanceof TypedNumber.Read(BigDecimal value)
                        && known.add(whole(value.stripTrailingZeros()));
                if (isNew && known.size() == MOST_FIGURES + 1) {
                    String path =
                            "rules[" + row + "]." + field + (side.equals(entry.moreThan()) ? ".moreThan" : ".upTo");
                    problems.add(path, PolicyProblem.FIGURES_TOO_MANY, MOST_FIGURES);
                }
            }
        }
    }

    private Optional<BigDecimal> figure(String path, String text, PolicyProblems problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(path, text, problems);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = number.get().signum() >= 0
                && number.get().compareTo(most) <= 0
                && number.get().scale() <= decimals;
        if (!fits) {
            problems.add(path, PolicyProblem.FIGURE_OUT_OF_RANGE, 0, most, decimals);
        }
        return number.filter(value -> fits);
    }

    private static Optional<BigDecimal> number(String path, String text, PolicyProblems problems) {
        switch (TypedNumber.of(text)) {
            case TypedNumber.Read(BigDecimal value) -> {
                return Optional.of(whole(value.stripTrailingZeros()));
            }
            case TypedNumber.Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                problems.add(path, ProblemCode.NUMBER_AMBIGUOUS, text.strip(), grouped, decimal);
            case TypedNumber.Unreadable unreadable -> problems.add(path, PolicyProblem.FIGURE_UNREADABLE);
        }
        return Optional.empty();
    }

    @SuppressWarnings("NullAway") // a limit that is absent is null in a range
    private BigDecimal stored(Optional<BigDecimal> figure) {
        return figure.map(value -> whole(value.movePointLeft(shift).stripTrailingZeros()))
                .orElse(null);
    }

    private static BigDecimal whole(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
