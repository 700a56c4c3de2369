package io.quicksizer.db.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One feedback.
 *
 * @param runId identifies the one process instance of its triage
 * @param instanceKey the engine's key of that instance; null until its first job has reported it
 * @param sender user name
 * @param kind name of its kind
 * @param impact name of its impact
 * @param pageArea the page without ids, such as {@code /engagements/{id}/context}
 * @param pagePath the page with ids; null without consent
 * @param correlationId of the request that rendered the page; null without consent
 * @param consent whether technical facts may be kept
 * @param cohort name of the sender's cohort when it was sent; null for none
 * @param assessment the result of the feedback policy
 */
public record FeedbackRow(
        UUID id,
        UUID runId,
        @Nullable Long instanceKey,
        String sender,
        String kind,
        String impact,
        String message,
        String pageArea,
        @Nullable String pagePath,
        @Nullable String correlationId,
        boolean consent,
        @Nullable String cohort,
        Assessment assessment,
        Instant sentAt,
        Triage triage,
        boolean screenshot) {

    /**
     * The assessment by the feedback policy.
     *
     * @param reporters people with a problem on the same page, at least 1
     * @param severity name of the severity
     * @param reason why, in English
     * @param remindAt when the triage group is reminded
     * @param dueAt when the feedback is escalated to the administrators
     */
    public record Assessment(int reporters, String severity, String reason, Instant remindAt, Instant dueAt) {}

    /**
     * The state of the triage.
     *
     * @param remindedAt null unless the triage group was reminded
     * @param escalatedAt null unless it was escalated to the administrators
     * @param decision FIX, PLAN or DECLINE; null while pending
     * @param answer the text for the sender; null without one
     * @param decidedBy user name; null while pending
     * @param decidedAt null while pending
     * @param answeredAt when the process delivered the answer to the sender; null before
     * @param seenAt when the sender viewed it; null before
     */
    public record Triage(
            @Nullable Instant remindedAt,
            @Nullable Instant escalatedAt,
            @Nullable String decision,
            @Nullable String answer,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant seenAt) {
        /** A triage that has not begun. */
        public static final Triage NONE = new Triage(null, null, null, null, null, null, null, null);
    }

    /** Returns whether the decision is pending. */
    public boolean waits() {
        return triage.decision() == null;
    }
}
