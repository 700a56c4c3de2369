package io.quicksizer.db.operations;

/** A kind of data with a retention period of its own. */
public enum KeptKind {
    /** Sessions of the portal that have expired. */
    SESSIONS(
            "select expiry_time_at from (select to_timestamp(expiry_time / 1000.0) as expiry_time_at from portal_session) k",
            "delete from portal_session where to_timestamp(expiry_time / 1000.0) < :before"),
    /** Drafts of steps that were never submitted. */
    STEP_DRAFTS("select saved_at from step_draft", "delete from step_draft where saved_at < :before"),
    /** Responses to requests with an idempotency key. */
    IDEMPOTENCY_KEYS(
            "select created_at from idempotency_key", "delete from idempotency_key where created_at < :before"),
    /** Messages to the engine that were delivered or abandoned. */
    OUTBOX(
            "select coalesce(delivered_at, abandoned_at) from outbox_message"
                    + " where delivered_at is not null or abandoned_at is not null",
            "delete from outbox_message where coalesce(delivered_at, abandoned_at) < :before"),
    /** Records of used messages of the identity provider. */
    SIGN_INS(
            "select expires_at from used_sign_in_message",
            "delete from used_sign_in_message where expires_at < :before"),
    /** Notifications with their facts. */
    NOTIFICATIONS(
            "select occurred_at from notification_event", "delete from notification_event where occurred_at < :before"),
    /** Mails and webhooks that were delivered or abandoned, and expired links to decisions. */
    DELIVERIES(
            "select coalesce(delivered_at, abandoned_at) from delivery"
                    + " where delivered_at is not null or abandoned_at is not null"
                    + " union all select expires_at from decision_link",
            "with sent as (delete from delivery where coalesce(delivered_at, abandoned_at) < :before returning 1),"
                    + " links as (delete from decision_link where expires_at < :before returning 1)"
                    + " select (select count(*) from sent) + (select count(*) from links)"),
    /** Data for undoing a hand-over or a move to another catalogue version. */
    UNDOING(
            "select handed_at from last_hand_over union all select moved_at from engagement_before_move",
            "with handed as (delete from last_hand_over where handed_at < :before returning 1),"
                    + " moved as (delete from engagement_before_move where moved_at < :before returning 1)"
                    + " select (select count(*) from handed) + (select count(*) from moved)"),
    /** Documents of withdrawn or cancelled engagements. */
    DOCUMENTS_OF_WITHDRAWN("select since from expired_document", "select remove_expired_documents(:before)"),
    /** Documents of the synthetic journey. */
    SYNTHETIC_DOCUMENTS("select since from synthetic_document", "select remove_synthetic_documents(:before)"),
    /** Feedback that was answered, with its screenshot and its triage. */
    FEEDBACK(
            "select answered_at from feedback where answered_at is not null",
            "delete from feedback where answered_at < :before"),
    /** The audit log, which is kept because its chain is valid only with every entry. */
    AUDIT("select occurred_at from audit_entry", "");

    private final String moments;
    private final String removal;

    KeptKind(String moments, String removal) {
        this.moments = moments;
        this.removal = removal;
    }

    /** Returns whether rows of this kind may be removed at all. */
    public boolean isRemovable() {
        return !removal.isEmpty();
    }

    String moments() {
        return moments;
    }

    String removal() {
        return removal;
    }
}
