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
 * Takes back a submitted revision for the person who submitted it, while nobody has decided on it. The engagement goes
 * on at its review with the next revision; the one that was taken back stays as it is.
 */
@Service
public class RecallingRevision {
    private static final String ACTION = "revision.recall";

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final RestartingEngagement restarting;
    private final Clock clock;

    RecallingRevision(
            EngagementForChange forChange,
            EngagementRepository engagements,
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            RestartingEngagement restarting,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.revisions = revisions;
        this.decisions = decisions;
        this.restarting = restarting;
        this.clock = clock;
    }

    /** Returns whether the person could take back what waits now. */
    @Transactional(readOnly = true)
    public boolean isPossible(Person person, UUID id) {
        return engagements
                .findById(id)
                .flatMap(engagement -> recallable(person, engagement))
                .isPresent();
    }

    /**
     * Takes it back; the workflow engine follows as soon as it is reachable.
     *
     * @return the number of the revision that is worked on from now on
     */
    @Transactional
    public Answer<Integer> recall(Person actor, UUID id) {
        return forChange.edit(actor, id, ACTION, engagement -> {
            Optional<Revision> revision = recallable(actor, engagement);
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

    /** A sign-off that was carried over is nobody's decision on this revision. */
    private Optional<Revision> recallable(Person person, Engagement engagement) {
        return Optional.of(engagement)
                .filter(waiting -> waiting.status() == EngagementStatus.IN_APPROVAL)
                .flatMap(
                        waiting -> revisions.findByEngagementIdAndNumber(waiting.id(), waiting.currentRevisionNumber()))
                .filter(revision -> revision.status() == RevisionStatus.SUBMITTED)
                .filter(revision -> revision.submission().by().equals(person.userName()))
                .filter(revision -> decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                        .allMatch(decision -> decision.signOff().carriedOver()));
    }
}
