package io.quicksizer.processes.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a revision that the approval policy decides on.
 *
 * @param values a figure for each fact; a fact that is not given is 0
 */
public record PolicyFacts(Map<PolicyFact, BigDecimal> values) {

    /** Refuses figures outside their ranges, for which the policy has no rule. */
    public PolicyFacts {
        Map<PolicyFact, BigDecimal> all = new EnumMap<>(PolicyFact.class);
        for (PolicyFact fact : PolicyFact.values()) {
            BigDecimal figure = values.getOrDefault(fact, BigDecimal.ZERO);
            if (!fact.allows(figure)) {
                throw new IllegalArgumentException(
                        "Facts outside the policy's ranges: " + fact.variable() + "=" + figure);
            }
            all.put(fact, figure);
        }
        values = Collections.unmodifiableMap(all);
    }

    /** A figure for each fact. */
    public static PolicyFacts each(Function<PolicyFact, BigDecimal> figure) {
        Map<PolicyFact, BigDecimal> values = new EnumMap<>(PolicyFact.class);
        for (PolicyFact fact : PolicyFact.values()) {
            values.put(fact, figure.apply(fact));
        }
        return new PolicyFacts(values);
    }

    /** The facts by the names of their variables; what is no fact is left out. */
    @JsonCreator
    public static PolicyFacts read(Map<String, BigDecimal> byVariable) {
        return each(fact -> byVariable.getOrDefault(fact.variable(), BigDecimal.ZERO));
    }

    /** The figure of a fact. */
    public BigDecimal value(PolicyFact fact) {
        return values.getOrDefault(fact, BigDecimal.ZERO);
    }

    /** The figures by the names of their variables. */
    @JsonValue
    public Map<String, BigDecimal> byVariable() {
        Map<String, BigDecimal> byVariable = new LinkedHashMap<>();
        values.forEach((fact, figure) -> byVariable.put(fact.variable(), figure));
        return byVariable;
    }

    /** The facts as process variables. */
    public Map<String, @Nullable Object> variables() {
        return new LinkedHashMap<>(byVariable());
    }

    @Override
    public String toString() {
        return "PolicyFacts" + byVariable();
    }
}
