package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts with which the process of an engagement starts, or starts again.
 *
 * @param runId identifies this run of its process: a new one for every opening and every rebuilding
 * @param correlationId follows the request that opens it
 * @param traceparent W3C trace context of that request, or null
 * @param owner user name of the planner
 * @param revisionNumber number of the revision that is worked on, from 1
 * @param expertOpen whether any line item is Custom
 * @param policyVersion the version of the approval policy that decides on that revision, at least 0
 * @param policyFacts facts of the revision that waits for approval; null when none does
 */
public record OpenEngagement(
        UUID engagementId,
        UUID runId,
        String correlationId,
        @Nullable String traceparent,
        String owner,
        int revisionNumber,
        boolean expertOpen,
        int policyVersion,
        @Nullable PolicyFacts policyFacts) {

    /** An engagement that nobody has submitted yet. */
    public static OpenEngagement fresh(
            UUID engagementId, UUID runId, String correlationId, @Nullable String traceparent, String owner) {
        return new OpenEngagement(engagementId, runId, correlationId, traceparent, owner, 1, false, 0, null);
    }

    /** The facts as process variables. */
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(Variable.ENGAGEMENT_ID, engagementId.toString());
        variables.put(Variable.RUN_ID, runId.toString());
        variables.put(Variable.CORRELATION_ID, correlationId);
        variables.put(Variable.TRACEPARENT, traceparent);
        variables.put(Variable.OWNER, owner);
        variables.put(Variable.REVISION_NUMBER, revisionNumber);
        variables.put(Variable.EXPERT_OPEN, expertOpen);
        if (policyFacts != null) {
            variables.put(Variable.POLICY_VERSION, policyVersion);
            variables.putAll(policyFacts.variables());
        }
        return variables;
    }
}
