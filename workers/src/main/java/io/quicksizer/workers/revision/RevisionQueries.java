package io.quicksizer.workers.revision;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries for revisions on behalf of a person who may read their engagement. */
@Service
public class RevisionQueries {
    private final EngagementQueries engagements;
    private final RevisionRepository revisions;
    private final ApprovalLevelRepository levels;
    private final ApprovalDecisionRepository decisions;

    RevisionQueries(
            EngagementQueries engagements,
            RevisionRepository revisions,
            ApprovalLevelRepository levels,
            ApprovalDecisionRepository decisions) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.levels = levels;
        this.decisions = decisions;
    }

    /**
     * A revision with its content, levels and decisions.
     *
     * @param levels the levels of sign-off that the policy required, lowest first
     * @param decisions the decisions taken, lowest level first
     */
    public record RevisionView(
            Revision revision, FrozenSizing content, List<ApprovalLevel> levels, List<ApprovalDecision> decisions) {}

    /** Returns the revisions of an engagement, newest first. */
    @Transactional(readOnly = true)
    public Answer<List<RevisionSummary>> list(Person reader, UUID engagementId) {
        return Answer.found(
                engagements.readable(reader, engagementId).map(engagement -> revisions.summaries(engagement.id())),
                "engagement");
    }

    /** Returns one revision. */
    @Transactional(readOnly = true)
    public Answer<RevisionView> view(Person reader, UUID revisionId) {
        return Answer.found(
                revisions
                        .findById(revisionId)
                        .filter(revision -> engagements
                                .readable(reader, revision.engagementId())
                                .isPresent())
                        .map(this::view),
                "revision");
    }

    /** Returns a read-only copy of one revision. */
    @Transactional(readOnly = true)
    public Answer<RevisionDetail> detail(Person reader, UUID revisionId) {
        return view(reader, revisionId).map(RevisionDetail::of);
    }

    /** Returns a revision without a check of access, for work that is not on behalf of a person. */
    @Transactional(readOnly = true)
    public RevisionView view(Revision revision) {
        return new RevisionView(
                revision,
                CanonicalJson.read(revision.content().json()),
                levels.findByRevisionIdOrderByLevel(revision.id()),
                decisions.findByRevisionIdOrderByLevel(revision.id()));
    }
}
