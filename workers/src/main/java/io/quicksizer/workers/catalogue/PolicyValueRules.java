package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.PolicyValue;
import io.quicksizer.workers.catalogue.ChangingPolicyValues.Wanted;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.Percentages;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validation of policy values: days of a service or year, and percentages that add up to exactly 100. */
final class PolicyValueRules {
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    PolicyValueRules(List<PolicyValue> stored, Map<String, Wanted> wanted) {
        stored.forEach(value -> {
            values.put(value.key(), value.value());
            Optional.ofNullable(wanted.get(value.key()))
                    .flatMap(change -> read(value.key(), change.typed()))
                    .ifPresent(read -> values.put(value.key(), read));
        });
        if (problems.isEmpty()) {
            checkSpread();
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns all values of the version after the change, valid only if there are no problems. */
    Map<String, BigDecimal> values() {
        return values;
    }

    private Optional<BigDecimal> read(String key, String typed) {
        return switch (TypedNumber.of(typed)) {
            case TypedNumber.Read(BigDecimal value) -> accepted(key, value);
            case TypedNumber.Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                refused(key, ProblemCode.NUMBER_AMBIGUOUS, typed.strip(), grouped, decimal);
            case TypedNumber.Unreadable unreadable -> refused(key, ProblemCode.VALUE_MISSING);
        };
    }

    private Optional<BigDecimal> accepted(String key, BigDecimal value) {
        if (key.startsWith(PublishedCatalogue.SPREAD_POLICY)) {
            return percent(key, value);
        }
        Checked<Days> days = Days.check(key, value);
        problems.addAll(days.problems());
        return days.accepted().map(Days::toBigDecimal);
    }

    private Optional<BigDecimal> percent(String key, BigDecimal value) {
        Checked<BigDecimal> percent = Percentages.check(key, value);
        problems.addAll(percent.problems());
        return percent.isAccepted() ? Optional.of(value) : Optional.empty();
    }

    private void checkSpread() {
        List<Map.Entry<String, BigDecimal>> spread = values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(PublishedCatalogue.SPREAD_POLICY))
                .toList();
        BigDecimal sum = spread.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!spread.isEmpty() && !Percentages.areWhole(sum)) {
            refused(spread.getLast().getKey(), ProblemCode.SPREAD_NOT_WHOLE, sum.stripTrailingZeros());
        }
    }

    private Optional<BigDecimal> refused(String key, MessageCode code, Object... arguments) {
        problems.add(Problem.of(key, code, arguments));
        return Optional.empty();
    }
}
