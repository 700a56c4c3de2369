package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.PolicyFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Facts on both sides of every figure that a policy names, in every combination: where its rules have a gap or an
 * overlap, one of these falls into it.
 */
final class PolicySamples {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final BigDecimal DAY = new BigDecimal("0.01");
    private static final BigDecimal SHARE = new BigDecimal("0.0001");
    private static final BigDecimal HUGE = new BigDecimal("99999");
    private static final int MOST_YEARS = 5;
    private static final int MOST_PER_FACT = 16;

    private PolicySamples() {}

    static List<PolicyFacts> of(PolicyTable route) {
        List<PolicyFacts> samples = new ArrayList<>();
        for (BigDecimal days : around(route, 0, DAY, HUGE)) {
            for (BigDecimal share : around(route, 1, SHARE, BigDecimal.ONE)) {
                for (int years : whole(around(route, 2, BigDecimal.ONE, BigDecimal.valueOf(MOST_YEARS)))) {
                    for (int age : whole(around(route, 3, BigDecimal.ONE, HUGE))) {
                        samples.add(new PolicyFacts(days, share, years, age));
                    }
                }
            }
        }
        return samples;
    }

    private static Set<BigDecimal> around(PolicyTable table, int column, BigDecimal step, BigDecimal most) {
        Set<BigDecimal> values = new TreeSet<>(List.of(BigDecimal.ZERO, most));
        table.rules().stream()
                .filter(rule -> rule.cells().size() > column)
                .flatMap(rule -> NUMBER.matcher(rule.cells().get(column)).results())
                .map(found -> new BigDecimal(found.group()))
                .flatMap(number -> List.of(number, number.add(step)).stream())
                .filter(number -> number.compareTo(most) <= 0)
                .distinct()
                .limit(MOST_PER_FACT)
                .forEach(values::add);
        return values;
    }

    private static List<Integer> whole(Set<BigDecimal> values) {
        return values.stream().map(BigDecimal::intValue).distinct().toList();
    }
}
