package io.quicksizer.workers.actual;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.TypedNumber;
import io.quicksizer.workers.sizing.VisibleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks actual days before they are stored. */
final class ActualRules {
    private static final int LONGEST_NOTE = 1_000;
    private static final BigDecimal MOST_DAYS = new BigDecimal("999999.99");

    private ActualRules() {}

    /**
     * All that is wrong with entries; empty if they can be stored.
     *
     * @param rows the line items of the approved revision by key
     */
    static List<Problem> problems(List<ActualEntry> entries, Map<String, FrozenSizing.Row> rows) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ActualEntry entry : entries) {
            String field = "days." + entry.lineItem();
            if (!rows.containsKey(entry.lineItem())) {
                problems.add(Problem.of(field, ActualProblem.LINE_ITEM_NOT_APPROVED, entry.lineItem()));
            } else if (!seen.add(entry.lineItem())) {
                problems.add(Problem.of(field, ActualProblem.LINE_ITEM_TWICE, entry.lineItem()));
            } else if (!entry.days().isBlank() && number(entry.days()).isEmpty()) {
                String name = rows.get(entry.lineItem()).name();
                problems.add(TypedNumber.problem(entry.days(), Problem.of(field, ActualProblem.DAYS_UNREADABLE, name)));
            } else if (entry.note().length() > LONGEST_NOTE) {
                problems.add(Problem.of(field, ProblemCode.TEXT_TOO_LONG, LONGEST_NOTE));
            } else if (!VisibleText.isText(entry.note())) {
                problems.add(Problem.of(field, ProblemCode.TEXT_NOT_PRINTABLE));
            }
        }
        return problems;
    }

    /** Days as somebody typed them; empty for a text that is no number of days. */
    static Optional<BigDecimal> number(String typed) {
        return TypedNumber.amount(typed, MOST_DAYS);
    }
}
