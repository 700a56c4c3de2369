package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.KeptKind;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The retention period of each kind of data; zero keeps it forever. The audit log has none, because its hash chain can
 * be verified only with all entries.
 *
 * @param sessions how long sessions are kept after they have expired
 * @param stepDrafts how long drafts that were not submitted are kept
 * @param idempotencyKeys maximum time for which responses to idempotent calls are kept
 * @param outbox how long messages to the engine are kept after they were delivered or abandoned
 * @param notifications how long notifications are kept
 * @param deliveries how long mails and webhooks are kept after they were delivered or abandoned, and links to decisions
 *     after they have expired
 * @param signIns how long used messages of the identity provider are kept after they have expired
 * @param documentsOfWithdrawn how long documents of withdrawn and cancelled engagements are kept; at least 31 days, or
 *     0s for forever
 * @param syntheticDocuments how long documents of the synthetic journey ({@code ops/probe}) are kept; at least 2 days,
 *     or 0s for forever
 * @param feedback how long feedback is kept after it was answered
 */
@ConfigurationProperties("quicksizer.retention")
record RetentionProperties(
        @DefaultValue("1d") Duration sessions,
        @DefaultValue("180d") Duration stepDrafts,
        @DefaultValue("2d") Duration idempotencyKeys,
        @DefaultValue("30d") Duration outbox,
        @DefaultValue("180d") Duration notifications,
        @DefaultValue("30d") Duration deliveries,
        @DefaultValue("1d") Duration signIns,
        @DefaultValue("0s") Duration documentsOfWithdrawn,
        @DefaultValue("7d") Duration syntheticDocuments,
        @DefaultValue("730d") Duration feedback) {
    /** The data for undoing is kept for a day, because nothing can be undone later. */
    private static final Duration UNDOABLE = Duration.ofDays(1);

    private static final Duration SHORTEST_FOR_DOCUMENTS = Duration.ofDays(31);
    private static final Duration SHORTEST_FOR_SYNTHETIC = Duration.ofDays(2);

    /**
     * @throws IllegalArgumentException if a period is negative, or one of documents is positive and shorter than
     *     allowed
     */
    public RetentionProperties {
        for (Duration period : new Duration[] {
            sessions,
            stepDrafts,
            idempotencyKeys,
            outbox,
            notifications,
            deliveries,
            signIns,
            documentsOfWithdrawn,
            syntheticDocuments,
            feedback
        }) {
            if (period.isNegative()) {
                throw new IllegalArgumentException("a retention period must not be negative: " + period);
            }
        }
        if (isShorter(documentsOfWithdrawn, SHORTEST_FOR_DOCUMENTS)) {
            throw new IllegalArgumentException("documents must be kept for at least 31 days");
        }
        if (isShorter(syntheticDocuments, SHORTEST_FOR_SYNTHETIC)) {
            throw new IllegalArgumentException("documents of the synthetic journey must be kept for at least 2 days");
        }
    }

    /** Returns the period of a kind; zero if it is kept forever. */
    public Duration of(KeptKind kind) {
        return switch (kind) {
            case SESSIONS -> sessions;
            case STEP_DRAFTS -> stepDrafts;
            case IDEMPOTENCY_KEYS -> idempotencyKeys;
            case OUTBOX -> outbox;
            case NOTIFICATIONS -> notifications;
            case DELIVERIES -> deliveries;
            case SIGN_INS -> signIns;
            case DOCUMENTS_OF_WITHDRAWN -> documentsOfWithdrawn;
            case SYNTHETIC_DOCUMENTS -> syntheticDocuments;
            case FEEDBACK -> feedback;
            case UNDOING -> UNDOABLE;
            case AUDIT -> Duration.ZERO;
        };
    }

    private static boolean isShorter(Duration period, Duration shortest) {
        return period.isPositive() && period.compareTo(shortest) < 0;
    }
}
