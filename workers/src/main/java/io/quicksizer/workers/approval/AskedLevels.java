package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.workers.run.LeadingRun;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lookup of the pending level: the lowest undecided level of the open revision. */
@Component
class AskedLevels {
    private final RevisionRepository revisions;
    private final ApprovalLevelRepository levels;
    private final ApprovalDecisionRepository decisions;

    AskedLevels(RevisionRepository revisions, ApprovalLevelRepository levels, ApprovalDecisionRepository decisions) {
        this.revisions = revisions;
        this.levels = levels;
        this.decisions = decisions;
    }

    /** Returns the pending level of an engagement's submitted revision; empty if there is none. */
    Optional<AskedLevel> of(UUID engagementId) {
        return revisions
                .findFirstByEngagementIdAndStatusOrderByNumberDesc(engagementId, RevisionStatus.SUBMITTED)
                .flatMap(this::open);
    }

    /** Returns the pending level in the approval that a run has called; empty if there is none. */
    Optional<AskedLevel> of(LeadingRun run) {
        return waiting(run).flatMap(this::open);
    }

    /**
     * Returns the submitted revision in the approval that a run has called; empty if it isn't open or no approval was
     * called.
     */
    Optional<Revision> waiting(LeadingRun run) {
        return run.call().isEmpty()
                ? Optional.empty()
                : revisions
                        .findByEngagementIdAndNumber(run.engagement().id(), run.revisionNumber())
                        .filter(revision -> revision.status() == RevisionStatus.SUBMITTED);
    }

    private Optional<AskedLevel> open(Revision revision) {
        return levels.findByRevisionIdOrderByLevel(revision.id()).stream()
                .filter(level -> undecided(revision, level))
                .findFirst()
                .map(level -> new AskedLevel(revision, level));
    }

    private boolean undecided(Revision revision, ApprovalLevel level) {
        return decisions.findByRevisionIdAndLevel(revision.id(), level.level()).isEmpty();
    }
}
