package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Variables with which the triage of a feedback starts. They are informational: the workers read everything except the
 * run from the database.
 *
 * @param runId identifies the process instance of its triage
 * @param correlationId correlation id of the request that sent it
 * @param traceparent W3C trace context of that request, or null
 * @param facts the facts for the policy, shown to operators
 */
public record FeedbackSent(
        UUID feedbackId,
        UUID runId,
        String correlationId,
        @Nullable String traceparent,
        FeedbackFacts facts) {

    /** Returns the process variables. */
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(facts.variables());
        variables.put(Variable.RUN_ID, runId.toString());
        variables.put(Variable.CORRELATION_ID, correlationId);
        variables.put(Variable.TRACEPARENT, traceparent);
        return variables;
    }
}
