package io.quicksizer.workers.engagement;

import io.quicksizer.db.document.Exports;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.RevisionRepository;
import org.springframework.stereotype.Component;

/** The conditions under which the next revision of an engagement can begin, for pages and for the use case itself. */
@Component
public class NextRevision {
    private final RevisionRepository revisions;
    private final Exports exports;

    NextRevision(RevisionRepository revisions, Exports exports) {
        this.revisions = revisions;
        this.exports = exports;
    }

    /** Returns whether the engagement is decided and, if it was approved, every document of the revision exists. */
    public boolean canBegin(Engagement engagement) {
        return engagement.status().isDecided() && !isBeingExported(engagement);
    }

    /**
     * Returns whether documents of the approved revision are missing. Their export is part of the current run of the
     * process, which must end first.
     */
    public boolean isBeingExported(Engagement engagement) {
        return engagement.status() == EngagementStatus.APPROVED
                && revisions
                        .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                        .filter(revision -> exports.complete(revision.id()))
                        .isEmpty();
    }
}
