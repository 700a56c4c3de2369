package io.quicksizer.db.engagement;

/** Thrown when a transition of the life cycle is not allowed in the present status; nothing was changed. */
final class ForbiddenTransition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EngagementStatus status;

    ForbiddenTransition(EngagementStatus status, String participle) {
        super("An engagement that is " + status + " can't be " + participle);
        this.status = status;
    }

    /** Returns the present status. */
    public EngagementStatus status() {
        return status;
    }
}
