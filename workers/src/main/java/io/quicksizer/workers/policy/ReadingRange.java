package io.quicksizer.workers.policy;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.policy.PolicyRange;
import io.quicksizer.workers.policy.PolicyEntry.RangeEntry;
import io.quicksizer.workers.policy.PolicyEntry.RuleEntry;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parser and validator of the ranges of one fact in the rules of a policy. */
final class ReadingRange {
    /** Limits the number of combinations, which are all checked within one request. */
    private static final int MOST_FIGURES = 7;

    private final PolicyFact fact;
    private final PolicyProblems problems;

    ReadingRange(PolicyFact fact, PolicyProblems problems) {
        this.fact = fact;
        this.problems = problems;
    }

    PolicyFact fact() {
        return fact;
    }

    /** Returns the range of a rule. An invalid limit is added to the problems and treated as no limit. */
    PolicyRange read(int row, RuleEntry rule) {
        String path = "rules[" + row + "]." + fact.variable();
        RangeEntry entry = rule.range(fact);
        Optional<BigDecimal> moreThan = figure(path + ".moreThan", entry.moreThan());
        Optional<BigDecimal> upTo = figure(path + ".upTo", entry.upTo());
        if (moreThan.isPresent() && upTo.isPresent() && moreThan.get().compareTo(upTo.get()) >= 0) {
            problems.add(
                    path + ".upTo", PolicyProblem.RANGE_EMPTY, entry.moreThan().strip());
        }
        return new PolicyRange(stored(moreThan), stored(upTo));
    }

    /** Adds a problem if all rules together contain more than {@value #MOST_FIGURES} distinct figures. */
    void count(List<RuleEntry> rules) {
        Set<BigDecimal> known = new TreeSet<>();
        for (int row = 0; row < rules.size(); row++) {
            RangeEntry entry = rules.get(row).range(fact);
            List<String> sides = new ArrayList<>(List.of(entry.moreThan(), entry.upTo()));
            for (String side : sides) {
                boolean isNew = TypedNumber.of(side) instanceof TypedNumber.Read(BigDecimal value)
                        && known.add(PlainFigure.of(value));
                if (isNew && known.size() == MOST_FIGURES + 1) {
                    String path = "rules[" + row + "]." + fact.variable()
                            + (side.equals(entry.moreThan()) ? ".moreThan" : ".upTo");
                    problems.add(path, PolicyProblem.FIGURES_TOO_MANY, MOST_FIGURES);
                }
            }
        }
    }

    private Optional<BigDecimal> figure(String path, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(path, text);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = number.get().signum() >= 0
                && number.get().compareTo(fact.most()) <= 0
                && number.get().scale() <= fact.decimals();
        if (!fits) {
            problems.add(path, PolicyProblem.FIGURE_OUT_OF_RANGE, 0, fact.most(), fact.decimals());
        }
        return number.filter(value -> fits);
    }

    private Optional<BigDecimal> number(String path, String text) {
        switch (TypedNumber.of(text)) {
            case TypedNumber.Read(BigDecimal value) -> {
                return Optional.of(PlainFigure.of(value));
            }
            case TypedNumber.Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                problems.add(path, ProblemCode.NUMBER_AMBIGUOUS, text.strip(), grouped, decimal);
            case TypedNumber.Unreadable unreadable -> problems.add(path, PolicyProblem.FIGURE_UNREADABLE);
        }
        return Optional.empty();
    }

    @SuppressWarnings("NullAway") // a range represents a missing limit as null
    private BigDecimal stored(Optional<BigDecimal> figure) {
        return figure.map(fact::compared).orElse(null);
    }
}
