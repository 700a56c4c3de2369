package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Facts by which the feedback policy assesses a feedback.
 *
 * @param kind the kind chosen by the sender
 * @param impact the impact on the sender's work
 * @param reporters number of people who reported a problem with the same page in the last seven days, including the
 *     sender; at least 1
 */
public record FeedbackFacts(FeedbackKind kind, FeedbackImpact impact, int reporters) {

    /** @throws IllegalArgumentException if {@code reporters} is below 1 */
    public FeedbackFacts {
        if (reporters < 1) {
            throw new IllegalArgumentException("At least one reporter is needed, not " + reporters);
        }
    }

    /** Returns the facts by the names of the policy's variables. */
    public Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(Variable.KIND, kind.name());
        variables.put(Variable.IMPACT, impact.name());
        variables.put(Variable.REPORTERS, reporters);
        return variables;
    }
}
