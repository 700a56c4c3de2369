package io.quicksizer.processes.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a revision that the approval policy decides on.
 *
 * @param values a figure for each fact, since a fact that is missing must not decide as if it were 0
 */
public record PolicyFacts(Map<PolicyFact, BigDecimal> values) {

    /** Refuses missing facts, and figures outside their ranges, for which the policy has no rule. */
    public PolicyFacts {
        Map<PolicyFact, BigDecimal> all = new EnumMap<>(PolicyFact.class);
        for (PolicyFact fact : PolicyFact.values()) {
            BigDecimal figure = values.get(fact);
            if (figure == null) {
                throw new IllegalArgumentException("The fact " + fact.variable() + " is missing");
            }
            if (!fact.allows(figure)) {
                throw new IllegalArgumentException(
                        "Facts outside the policy's ranges: " + fact.variable() + "=" + figure);
            }
            all.put(fact, figure);
        }
        values = Collections.unmodifiableMap(all);
    }

    public static PolicyFacts each(Function<PolicyFact, BigDecimal> figure) {
        Map<PolicyFact, BigDecimal> values = new EnumMap<>(PolicyFact.class);
        for (PolicyFact fact : PolicyFact.values()) {
            values.put(fact, figure.apply(fact));
        }
        return new PolicyFacts(values);
    }

    /** The facts by the names of their variables, all of them; what is no fact is left out. */
    @JsonCreator
    public static PolicyFacts read(Map<String, BigDecimal> byVariable) {
        Map<PolicyFact, BigDecimal> values = new EnumMap<>(PolicyFact.class);
        byVariable.forEach((variable, figure) ->
                PolicyFact.of(variable).filter(fact -> figure != null).ifPresent(fact -> values.put(fact, figure)));
        return new PolicyFacts(values);
    }

    /** The figure of a fact. */
    public BigDecimal value(PolicyFact fact) {
        return Objects.requireNonNull(values.get(fact));
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
