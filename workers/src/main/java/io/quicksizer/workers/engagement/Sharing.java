package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.workers.access.Shared;

/** Whom an engagement belongs to. */
public final class Sharing {
    private Sharing() {}

    /** Owner and team. */
    public static Shared of(Engagement engagement) {
        return new Shared(engagement.owner(), engagement.team().orElse(null));
    }

    /** Whether any revision has been submitted, so that approvers may read it. */
    public static boolean submitted(Engagement engagement) {
        return engagement.status() != EngagementStatus.DRAFT || engagement.currentRevisionNumber() > 1;
    }
}
