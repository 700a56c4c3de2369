package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts by which the feedback policy assesses a feedback.
 *
 * @param kind what the sender calls it
 * @param impact how much it keeps the sender from working
 * @param reporters people who sent a problem about the same page in the last seven days, the sender included; at least
 *     1
 */
public record FeedbackFacts(FeedbackKind kind, FeedbackImpact impact, int reporters) {

    /** @throws IllegalArgumentException for a number below 1 */
    public FeedbackFacts {
        if (reporters < 1) {
            throw new IllegalArgumentException("The sender is a reporter, so there is at least one: " + reporters);
        }
    }

    /** The facts as the policy names them. */
    public Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(Variable.KIND, kind.name());
        variables.put(Variable.IMPACT, impact.name());
        variables.put(Variable.REPORTERS, reporters);
        return variables;
    }
}
