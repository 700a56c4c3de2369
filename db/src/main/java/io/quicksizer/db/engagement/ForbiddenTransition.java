package io.quicksizer.db.engagement;

/** A step of the life cycle that the present state does not allow. Nothing was changed. */
final class ForbiddenTransition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EngagementStatus status;

    ForbiddenTransition(EngagementStatus status, String participle) {
        super("An engagement that is " + status + " can't be " + participle);
        this.status = status;
    }

    /** The present state. */
    public EngagementStatus status() {
        return status;
    }
}
