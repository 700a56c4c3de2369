package io.quicksizer.workers.revision;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepFact;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.engagement.NextRevision;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the next revision of an engagement whose process has ended with an approval or a rejection. Its process gets a
 * new life that begins at the review, from which every step can be reached; the revisions before stay as they are.
 */
@Service
public class ReopeningEngagement {
    private static final String ACTION = "engagement.reopen";

    /** The version of the policy is chosen when a revision is frozen, and none is. */
    private static final int NO_POLICY_YET = 0;

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final NextRevision next;
    private final Catalogues catalogues;
    private final StepJournal journal;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ReopeningEngagement(
            EngagementForChange forChange,
            EngagementRepository engagements,
            NextRevision next,
            Catalogues catalogues,
            StepJournal journal,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.next = next;
        this.catalogues = catalogues;
        this.journal = journal;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the next revision; the workflow engine follows as soon as it is reachable.
     *
     * @return the number of the revision that is worked on from now on
     */
    @Transactional
    public Answer<Integer> reopen(Person actor, UUID id) {
        return forChange.edit(
                actor,
                id,
                ACTION,
                engagement -> objection(engagement)
                        .<Answer<Integer>>map(why -> new Answer.Conflicting<>(why, engagement.rowVersion()))
                        .orElseGet(() -> new Answer.Done<>(reopen(actor, engagement))));
    }

    private Optional<Conflict> objection(Engagement engagement) {
        return switch (engagement.status()) {
            case REJECTED -> Optional.empty();
            case APPROVED ->
                next.isBeingExported(engagement)
                        ? Optional.of(Conflict.of(ConflictCode.DOCUMENTS_UNFINISHED))
                        : Optional.empty();
            case DRAFT, IN_APPROVAL, CHANGES_REQUESTED, WITHDRAWN, CANCELLED ->
                Optional.of(Conflict.of(ConflictCode.NO_NEXT_REVISION, engagement.status()));
        };
    }

    private int reopen(Person actor, Engagement engagement) {
        UUID run = NewId.next();
        int number = engagement.reopen(run, clock.instant());
        engagements.saveAndFlush(engagement);
        remember(engagement, run, actor);
        outbox.add(new EngineCommand.Rebuild(
                engagement.id(),
                run,
                RestartPoint.REVIEW,
                engagement.owner(),
                number,
                EngagementStates.of(engagement).expertOpen(catalogues.snapshot(engagement.catalogueVersionId())),
                NO_POLICY_YET,
                null));
        audit.done(actor.userName(), ACTION, "engagement", engagement.id(), Map.of("number", number));
        return number;
    }

    /** Lets operators see since when the next revision has been opening. */
    private void remember(Engagement engagement, UUID run, Person actor) {
        Step review = Step.REVIEW;
        journal.recordOnce(new StepFact(
                engagement.id(),
                new StepElement(run, null, null, review.process().id(), review.elementId(), review.name()),
                StepEventKind.RESTARTED,
                engagement.currentRevisionNumber(),
                actor.userName(),
                clock.instant(),
                Correlation.current().id()));
    }
}
