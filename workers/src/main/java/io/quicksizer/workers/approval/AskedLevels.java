package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the level that is asked now: the lowest one of the open revision that nobody has decided. */
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

    Optional<AskedLevel> of(UUID engagementId) {
        return revisions
                .findFirstByEngagementIdAndStatusOrderByNumberDesc(engagementId, RevisionStatus.SUBMITTED)
                .flatMap(this::open);
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
