package io.quicksizer.workers.approval;

import io.quicksizer.db.NewId;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.LevelPolicy;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.processes.model.ApprovalOpened;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.workers.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the levels that the approval policy asks for. */
@Service
public class OpeningApproval {
    private final RevisionRepository revisions;
    private final ApprovalLevelRepository levels;
    private final ApprovalDecisionRepository decisions;
    private final CarryingOver carryingOver;
    private final AuditLog audit;

    OpeningApproval(
            RevisionRepository revisions,
            ApprovalLevelRepository levels,
            ApprovalDecisionRepository decisions,
            CarryingOver carryingOver,
            AuditLog audit) {
        this.revisions = revisions;
        this.levels = levels;
        this.decisions = decisions;
        this.carryingOver = carryingOver;
        this.audit = audit;
    }

    /**
     * Stores each level once, however often it is told, carries sign-offs over that still hold, and answers with the
     * first level that has not signed yet.
     */
    @Transactional
    public ApprovalOpened open(UUID engagementId, int revisionNumber, List<SignOffLevel> asked) {
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagementId, revisionNumber)
                .orElseThrow();
        if (levels.findByRevisionIdOrderByLevel(revision.id()).isEmpty()) {
            asked.forEach(level -> levels.save(new ApprovalLevel(NewId.next(), revision.id(), policy(level))));
            carryingOver.carryOver(revision);
            audit.done(
                    "workflow",
                    "approval.open",
                    "revision",
                    revision.id(),
                    Map.of(
                            "groups", asked.stream().map(SignOffLevel::group).toList(),
                            "policy", revision.policyVersion()));
        }
        return new ApprovalOpened(
                decisions.findByRevisionIdOrderByLevel(revision.id()).size() + 1);
    }

    private static LevelPolicy policy(SignOffLevel level) {
        return new LevelPolicy(level.level(), level.group(), level.timeLimit(), level.reminder(), level.reason());
    }
}
