package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sample facts on both sides of every figure in a policy's rules, in every combination, so that every gap or overlap of
 * the rules contains at least one sample.
 */
final class PolicySamples {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int MOST_PER_FACT = 16;

    private PolicySamples() {}

    static List<PolicyFacts> of(PolicyTable route) {
        List<Map<PolicyFact, BigDecimal>> samples = List.of(Map.of());
        for (PolicyFact fact : PolicyFact.values()) {
            Set<BigDecimal> figures = around(route, fact);
            samples = samples.stream()
                    .flatMap(known -> figures.stream().map(figure -> with(known, fact, figure)))
                    .toList();
        }
        return samples.stream().map(PolicyFacts::new).toList();
    }

    private static Map<PolicyFact, BigDecimal> with(
            Map<PolicyFact, BigDecimal> known, PolicyFact fact, BigDecimal figure) {
        Map<PolicyFact, BigDecimal> figures = new EnumMap<>(PolicyFact.class);
        figures.putAll(known);
        figures.put(fact, figure);
        return figures;
    }

    /** Returns the sample figures of a fact; only 0 for one that the policy does not use, as it has no effect. */
    private static Set<BigDecimal> around(PolicyTable table, PolicyFact fact) {
        int column = table.inputs().indexOf(fact.variable());
        if (column < 0) {
            return Set.of(BigDecimal.ZERO);
        }
        BigDecimal step = fact.compared(fact.step());
        BigDecimal most = fact.compared(fact.most());
        Set<BigDecimal> figures = new TreeSet<>(List.of(BigDecimal.ZERO, most));
        table.rules().stream()
                .filter(rule -> rule.cells().size() > column)
                .flatMap(rule -> NUMBER.matcher(rule.cells().get(column)).results())
                .map(found -> new BigDecimal(found.group()))
                .flatMap(number -> Stream.of(number, number.add(step)))
                .map(number -> fact.isWhole() ? number.setScale(0, RoundingMode.DOWN) : number)
                .filter(number -> number.compareTo(most) <= 0)
                .distinct()
                .limit(MOST_PER_FACT)
                .forEach(figures::add);
        return figures;
    }
}
