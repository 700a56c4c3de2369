package io.quicksizer.workers.revision;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries for the comments of planner and approvers on revisions. */
@Service
public class RevisionRemarks {
    private final EngagementQueries engagements;
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;

    RevisionRemarks(EngagementQueries engagements, RevisionRepository revisions, ApprovalDecisionRepository decisions) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.decisions = decisions;
    }

    /**
     * A comment.
     *
     * @param revision number of the revision
     * @param decision the decision to which it belongs; empty for the planner's comment
     * @param by user name
     * @param comment empty only for a decision that refuses
     */
    public record Remark(int revision, Optional<Decision> decision, String by, String comment, Instant at) {

        /** Returns whether it belongs to a decision other than an approval. */
        public boolean refuses() {
            return decision.filter(made -> made != Decision.APPROVED).isPresent();
        }
    }

    /** Returns the comments on the newest revision, oldest first; empty if the person may not read the engagement. */
    @Transactional(readOnly = true)
    public List<Remark> newest(Person reader, UUID engagementId) {
        return engagements.readable(reader, engagementId).stream()
                .flatMap(engagement ->
                        revisions.summaries(engagement.id()).stream().limit(1))
                .flatMap(revision -> remarks(revision).stream())
                .toList();
    }

    /** Returns the comments with which a revision was sent back or rejected, without a check of access. */
    @Transactional(readOnly = true)
    public List<Remark> requests(RevisionSummary revision) {
        return decided(revision).stream().filter(Remark::refuses).toList();
    }

    private List<Remark> remarks(RevisionSummary revision) {
        List<Remark> remarks = new ArrayList<>();
        revisions
                .comment(revision.id())
                .filter(comment -> !comment.isBlank())
                .map(comment -> new Remark(
                        revision.number(), Optional.empty(), revision.submittedBy(), comment, revision.submittedAt()))
                .ifPresent(remarks::add);
        remarks.addAll(decided(revision));
        return remarks;
    }

    private List<Remark> decided(RevisionSummary revision) {
        return decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                .map(ApprovalDecision::signOff)
                .filter(signOff -> !signOff.carriedOver())
                .map(signOff -> new Remark(
                        revision.number(),
                        Optional.of(signOff.decision()),
                        signOff.actor(),
                        signOff.comment(),
                        signOff.at()))
                .filter(remark -> remark.refuses() || !remark.comment().isBlank())
                .toList();
    }
}
