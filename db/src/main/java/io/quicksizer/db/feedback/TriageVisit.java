package io.quicksizer.db.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the task <em>Triage feedback</em>.
 *
 * @param instanceKey the engine's key of the process instance
 * @param elementInstanceKey the engine's key of the visit
 * @param entry what was entered; null while it waits
 * @param completed whether the process has left it
 */
public record TriageVisit(
        UUID id,
        UUID feedbackId,
        long instanceKey,
        long elementInstanceKey,
        @Nullable Entry entry,
        boolean completed) {

    /**
     * An entry at a visit.
     *
     * @param actor user name
     * @param channel PORTAL, API or TASKLIST
     * @param outcome FIX, PLAN, DECLINE, INELIGIBLE or PROBLEMS
     * @param problem why it does not count; null if it does
     * @param decision as typed
     * @param answer as typed
     */
    public record Entry(
            String actor,
            String channel,
            String outcome,
            @Nullable String problem,
            @Nullable String decision,
            @Nullable String answer) {}
}
