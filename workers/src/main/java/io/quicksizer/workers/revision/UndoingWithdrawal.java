package io.quicksizer.workers.revision;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.db.journal.StepHistory;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.run.StopRequests;
import io.quicksizer.db.run.StopRequests.Asked;
import io.quicksizer.processes.model.CloseOutcome;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.EngagementForChange;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.EntryOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: the person who withdrew an engagement undoes that within a day. A new run starts at the step where the
 * engagement was, or at the review if it waited for sign-off. A withdrawn revision stays withdrawn; an archived
 * engagement is restored from the archive.
 */
@Service
public class UndoingWithdrawal {
    private static final String ACTION = "engagement.undo-withdrawal";
    private static final Duration DAY = Duration.ofDays(1);

    private final EngagementForChange forChange;
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final StopRequests stops;
    private final StepHistory history;
    private final NewRun runs;
    private final AuditLog audit;
    private final Clock clock;

    UndoingWithdrawal(
            EngagementForChange forChange,
            EngagementRepository engagements,
            RevisionRepository revisions,
            StopRequests stops,
            StepHistory history,
            NewRun runs,
            AuditLog audit,
            Clock clock) {
        this.forChange = forChange;
        this.engagements = engagements;
        this.revisions = revisions;
        this.stops = stops;
        this.history = history;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the time until which the person can undo the withdrawal; empty if the person can't. */
    @Transactional(readOnly = true)
    public Optional<Instant> possibleUntil(Person person, UUID id) {
        return engagements
                .findById(id)
                .filter(engagement -> EngagementForChange.editable(person, engagement))
                .flatMap(engagement -> deadline(person, engagement));
    }

    /**
     * Undoes the withdrawal. The command goes through the outbox, so the engine need not be reachable now.
     *
     * @return the number of the revision that is open from now on
     */
    @Transactional
    public Answer<Integer> undo(Person actor, UUID id) {
        return forChange.edit(actor, id, ACTION, engagement -> {
            Optional<Asked> withdrawn = withdrawn(engagement);
            if (withdrawn.isPresent() && !isBy(actor, withdrawn.get())) {
                Refusal refusal = Refusal.because(Reason.NOT_YOURS_TO_UNDO);
                audit.refused(actor.userName(), ACTION, "engagement", id, refusal);
                return new Answer.Refused<>(refusal);
            }
            return deadline(actor, engagement)
                    .<Answer<Integer>>map(until -> new Answer.Done<>(resume(actor, engagement)))
                    .orElseGet(() -> new Answer.Conflicting<>(
                            Conflict.of(ConflictCode.WITHDRAWAL_NOT_UNDOABLE), engagement.rowVersion()));
        });
    }

    private Optional<Instant> deadline(Person person, Engagement engagement) {
        return withdrawn(engagement)
                .filter(asked -> isBy(person, asked))
                .map(asked -> asked.at().plus(DAY))
                .filter(until -> until.isAfter(clock.instant()));
    }

    private static boolean isBy(Person person, Asked asked) {
        return asked.by().equals(person.userName());
    }

    /**
     * Returns the latest withdrawal, by a request to stop the run or in the review; empty if an administrator cancelled
     * the run, which is final.
     */
    private Optional<Asked> withdrawn(Engagement engagement) {
        if (engagement.status() != EngagementStatus.WITHDRAWN
                || stops.exists(engagement.runId(), CloseOutcome.CANCELLED.name())) {
            return Optional.empty();
        }
        return Stream.of(stops.find(engagement.runId(), CloseOutcome.WITHDRAWN.name()), withdrawnInReview(engagement))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Asked::at));
    }

    private Optional<Asked> withdrawnInReview(Engagement engagement) {
        return latestVisit(engagement)
                .filter(visit -> visit.runId().equals(engagement.runId()))
                .filter(visit -> EntryOutcome.WITHDRAW.text().equals(visit.outcome()))
                .filter(visit -> visit.actor() != null)
                .map(visit -> new Asked(
                        Objects.requireNonNull(visit.actor()),
                        Objects.requireNonNullElse(visit.completedAt(), visit.enteredAt())));
    }

    private int resume(Person actor, Engagement engagement) {
        boolean submitted = revisions
                .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                .isPresent();
        RestartPoint point = submitted ? RestartPoint.REVIEW : point(engagement);
        int number = engagement.resume(NewId.next(), submitted, sentBack(engagement), clock.instant());
        engagements.saveAndFlush(engagement);
        runs.begin(engagement, point, actor);
        audit.done(
                actor.userName(),
                ACTION,
                "engagement",
                engagement.id(),
                Map.of("number", number, "point", point.name()));
        return number;
    }

    /** Returns whether an approver had sent the engagement back, which the status of the previous revision shows. */
    private boolean sentBack(Engagement engagement) {
        return revisions
                .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber() - 1)
                .filter(before -> before.status() == RevisionStatus.CHANGES_REQUESTED)
                .isPresent();
    }

    private RestartPoint point(Engagement engagement) {
        return latestVisit(engagement)
                .map(visit -> Step.valueOf(visit.step()))
                .map(step -> step == Step.SIGN_OFF ? RestartPoint.REVIEW : RestartPoint.before(step))
                .orElse(RestartPoint.CONTEXT);
    }

    private Optional<PastVisit> latestVisit(Engagement engagement) {
        List<PastVisit> visits = history.visits(engagement.id());
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.getLast());
    }
}
