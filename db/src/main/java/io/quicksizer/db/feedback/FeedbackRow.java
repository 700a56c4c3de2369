package io.quicksizer.db.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One feedback.
 *
 * @param runId identifies the one process instance of its triage
 * @param instanceKey the engine's key of that instance; null until it has presented itself
 * @param sender user name
 * @param kind name of its kind
 * @param impact name of its impact
 * @param pageArea the page without ids, such as {@code /engagements/{id}/context}
 * @param pagePath the page with ids; null without consent
 * @param correlationId of the request that showed the page; null without consent
 * @param consent whether technical facts may be kept
 * @param cohort name of the sender's cohort when it was sent; null for none
 * @param assessment the answer of the feedback policy
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
     * An assessment by the feedback policy.
     *
     * @param reporters people with a problem on the same page, at least 1
     * @param severity name of the severity
     * @param reason why, in English
     * @param remindAt when the triage group is reminded
     * @param dueAt when the administrators are asked
     */
    public record Assessment(int reporters, String severity, String reason, Instant remindAt, Instant dueAt) {}

    /**
     * The state of the triage.
     *
     * @param remindedAt null unless the triage group was reminded
     * @param escalatedAt null unless the administrators were asked
     * @param decision FIX, PLAN or DECLINE; null while it waits
     * @param answer what the sender reads; null without one
     * @param decidedBy user name; null while it waits
     * @param decidedAt null while it waits
     * @param answeredAt when the process gave the sender the answer; null before
     * @param seenAt when the sender looked at it; null before
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

    /** Returns whether nobody has decided. */
    public boolean waits() {
        return triage.decision() == null;
    }
}
