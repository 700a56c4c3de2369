package io.quicksizer.workers.engagement;

import io.quicksizer.db.document.Exports;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.RevisionRepository;
import org.springframework.stereotype.Component;

/** Answers whether the next revision of an engagement can begin, for pages and for the use case itself. */
@Component
public class NextRevision {
    private final RevisionRepository revisions;
    private final Exports exports;

    NextRevision(RevisionRepository revisions, Exports exports) {
        this.revisions = revisions;
        this.exports = exports;
    }

    /** Returns whether it was decided on, and every document of an approved revision exists. */
    public boolean canBegin(Engagement engagement) {
        return engagement.status().isDecided() && !isBeingExported(engagement);
    }

    /**
     * Returns whether documents are missing: their export belongs to the present run of the process, which must end
     * first.
     */
    public boolean isBeingExported(Engagement engagement) {
        return engagement.status() == EngagementStatus.APPROVED
                && revisions
                        .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                        .filter(revision -> exports.complete(revision.id()))
                        .isEmpty();
    }
}
