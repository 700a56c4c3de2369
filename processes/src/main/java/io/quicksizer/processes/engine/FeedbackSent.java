package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts with which the triage of a feedback starts. None of them decides: the workers take everything but the run
 * from the record.
 *
 * @param runId identifies the one process instance of its triage
 * @param correlationId follows the request that sent it
 * @param traceparent W3C trace context of that request, or null
 * @param facts shown to operators beside the policy's answer
 */
public record FeedbackSent(
        UUID feedbackId,
        UUID runId,
        String correlationId,
        @Nullable String traceparent,
        FeedbackFacts facts) {

    /** The facts as process variables. */
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(facts.variables());
        variables.put(Variable.RUN_ID, runId.toString());
        variables.put(Variable.CORRELATION_ID, correlationId);
        variables.put(Variable.TRACEPARENT, traceparent);
        return variables;
    }
}
