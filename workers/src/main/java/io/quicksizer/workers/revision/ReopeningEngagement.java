package io.quicksizer.workers.revision;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.engagement.NextRevision;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.result.StatusWord;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: begins the next revision of an engagement whose process has ended with an approval or a rejection. A new
 * run starts at the review, from which every step can be reached; earlier revisions do not change.
 */
@Service
public class ReopeningEngagement {
    private static final String ACTION = "engagement.reopen";

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final NextRevision next;
    private final NewRun runs;
    private final AuditLog audit;
    private final Clock clock;

    ReopeningEngagement(
            EngagementForChange forChange,
            EngagementRepository engagements,
            NextRevision next,
            NewRun runs,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.next = next;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the next revision. The command goes through the outbox, so the engine need not be reachable now.
     *
     * @return the number of the new revision
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
                Optional.of(Conflict.of(ConflictCode.NO_NEXT_REVISION, StatusWord.of(engagement.status())));
        };
    }

    private int reopen(Person actor, Engagement engagement) {
        int number = engagement.reopen(NewId.next(), clock.instant());
        engagements.saveAndFlush(engagement);
        runs.begin(engagement, RestartPoint.REVIEW, actor);
        audit.done(actor.userName(), ACTION, "engagement", engagement.id(), Map.of("number", number));
        return number;
    }
}
