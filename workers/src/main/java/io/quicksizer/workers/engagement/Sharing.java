package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.Shared;

/** Whom an engagement belongs to. */
public final class Sharing {
    private Sharing() {}

    /** Owner and team. */
    public static Shared of(Engagement engagement) {
        return new Shared(engagement.owner(), engagement.team().orElse(null));
    }

    /**
     * Whether it is known to have been submitted, so that approvers may read it. What was withdrawn or cancelled at its
     * first revision may never have been, and stays with its team. The column {@code submitted} says the same.
     */
    public static boolean submitted(Engagement engagement) {
        return switch (engagement.status()) {
            case IN_APPROVAL, CHANGES_REQUESTED, APPROVED, REJECTED -> true;
            case DRAFT, WITHDRAWN, CANCELLED -> engagement.currentRevisionNumber() > 1;
        };
    }
}
