package io.quicksizer.db.audit;

/** The outcome of an attempt. */
public enum AuditOutcome {
    /** It was done. */
    DONE,
    /** It was refused: not allowed, or against a rule. */
    REFUSED,
    /** It failed for another reason. */
    FAILED
}
