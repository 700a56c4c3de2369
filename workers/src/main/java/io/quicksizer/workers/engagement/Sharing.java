package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.workers.access.Shared;
import java.util.Set;
import java.util.stream.Collectors;

/** The people with access to an engagement, as the access policy needs them. */
final class Sharing {
    private Sharing() {}

    /** Returns the owner, the team and the individual people with whom it is shared. */
    public static Shared of(Engagement engagement) {
        return new Shared(
                engagement.owner(),
                engagement.team().orElse(null),
                people(engagement, ShareAccess.READ),
                people(engagement, ShareAccess.EDIT));
    }

    /**
     * Returns whether it is known to have been submitted, so that approvers may read it. An engagement that was
     * withdrawn or cancelled at its first revision may never have been submitted, so it is not opened to approvers. The
     * column {@code submitted} follows the same rule.
     */
    public static boolean submitted(Engagement engagement) {
        return switch (engagement.status()) {
            case IN_APPROVAL, CHANGES_REQUESTED, APPROVED, REJECTED -> true;
            case DRAFT, WITHDRAWN, CANCELLED -> engagement.currentRevisionNumber() > 1;
        };
    }

    private static Set<String> people(Engagement engagement, ShareAccess access) {
        return engagement.shares().stream()
                .filter(share -> share.access() == access)
                .map(PersonShare::userName)
                .collect(Collectors.toSet());
    }
}
