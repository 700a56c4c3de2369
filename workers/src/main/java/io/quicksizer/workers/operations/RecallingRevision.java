package io.quicksizer.workers.operations;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: the person who submitted a revision recalls it, while nobody has decided on it. The engagement continues at
 * its review with the next revision; the content of the recalled revision does not change.
 */
@Service
public class RecallingRevision {
    private static final String ACTION = "revision.recall";

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final RestartingEngagement restarting;
    private final AuditLog audit;
    private final Clock clock;

    RecallingRevision(
            EngagementForChange forChange,
            EngagementRepository engagements,
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            RestartingEngagement restarting,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.revisions = revisions;
        this.decisions = decisions;
        this.restarting = restarting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns whether the person can recall the revision that waits for sign-off now. */
    @Transactional(readOnly = true)
    public boolean isPossible(Person person, UUID id) {
        return engagements
                .findById(id)
                .flatMap(this::waiting)
                .filter(revision -> submittedBy(person, revision))
                .filter(this::undecided)
                .isPresent();
    }

    /**
     * Recalls the revision. The command goes through the outbox, so the engine need not be reachable now.
     *
     * @return the number of the next revision
     */
    @Transactional
    public Answer<Integer> recall(Person actor, UUID id) {
        return forChange.edit(actor, id, ACTION, engagement -> {
            Optional<Revision> waiting = waiting(engagement);
            if (waiting.isPresent() && !submittedBy(actor, waiting.get())) {
                Refusal refusal = Refusal.because(Reason.NOT_YOUR_SUBMISSION);
                audit.refused(actor.userName(), ACTION, "engagement", id, refusal);
                return new Answer.Refused<>(refusal);
            }
            Optional<Revision> revision = waiting.filter(this::undecided);
            if (revision.isEmpty()) {
                return new Answer.Conflicting<>(Conflict.of(ConflictCode.NO_SIGN_OFF_WAITS), engagement.rowVersion());
            }
            Optional<Conflict> objection = restarting.objection(engagement, RestartPoint.REVIEW);
            return objection
                    .<Answer<Integer>>map(why -> new Answer.Conflicting<>(why, engagement.rowVersion()))
                    .orElseGet(() -> new Answer.Done<>(takeBack(actor, engagement, revision.get())));
        });
    }

    private int takeBack(Person actor, Engagement engagement, Revision revision) {
        revision.decide(RevisionStatus.WITHDRAWN, clock.instant());
        int next = engagement.recall(clock.instant());
        restarting.restart(actor, engagement, ACTION, RestartPoint.REVIEW, "");
        return next;
    }

    private Optional<Revision> waiting(Engagement engagement) {
        return Optional.of(engagement)
                .filter(found -> found.status() == EngagementStatus.IN_APPROVAL)
                .flatMap(found -> revisions.findByEngagementIdAndNumber(found.id(), found.currentRevisionNumber()))
                .filter(revision -> revision.status() == RevisionStatus.SUBMITTED);
    }

    private static boolean submittedBy(Person person, Revision revision) {
        return revision.submission().by().equals(person.userName());
    }

    /**
     * Returns whether nobody has decided on the revision; sign-offs that were carried over from an earlier revision are
     * not decisions on this one.
     */
    private boolean undecided(Revision revision) {
        return decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                .allMatch(decision -> decision.signOff().carriedOver());
    }
}
