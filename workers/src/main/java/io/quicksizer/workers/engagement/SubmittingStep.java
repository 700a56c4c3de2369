package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.RecordingStep.Submitted;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.wizard.StepDecision;
import io.quicksizer.workers.wizard.StepName;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: a person submits the current step in the portal or through the API. Once the transaction has committed, the
 * submission is durable, whatever happens to the engine, the workers or the portal.
 */
@Service
public class SubmittingStep {
    private final EngagementForChange forChange;
    private final StepJournal journal;
    private final RecordingStep recording;
    private final StepConflicts conflicts;
    private final Outbox outbox;

    SubmittingStep(
            EngagementForChange forChange,
            StepJournal journal,
            RecordingStep recording,
            StepConflicts conflicts,
            Outbox outbox) {
        this.forChange = forChange;
        this.journal = journal;
        this.recording = recording;
        this.conflicts = conflicts;
        this.outbox = outbox;
    }

    /**
     * A request to submit a step.
     *
     * @param expectedVersion version of the engagement that the person saw
     * @param entry the person's entry at the step, with its action
     * @param channel PORTAL or API
     */
    public record Request(long expectedVersion, StepEntry entry, Channel channel) {

        /** Returns the step of the entry. */
        public Step step() {
            return entry.step();
        }
    }

    /**
     * The receipt of an accepted submission.
     *
     * @param visit id of the visit; the natural key of the submission
     * @param outcome accepted, back, jump, submit or withdraw
     * @param nextStep the target of back or jump; empty if the process model decides
     * @param version the engagement's new version
     */
    public record Receipt(UUID visit, String outcome, Optional<Step> nextStep, long version) {}

    /**
     * Submits an entry. If it has problems, nothing is stored and the step stays open; the person's input is still in
     * the page.
     */
    @Transactional
    public Answer<Receipt> submit(Person actor, UUID engagementId, Request request) {
        return forChange.edit(actor, engagementId, "step.submit", engagement -> submit(actor, engagement, request));
    }

    private Answer<Receipt> submit(Person actor, Engagement engagement, Request request) {
        if (engagement.rowVersion() != request.expectedVersion()) {
            return conflicts.stale(engagement, request.entry());
        }
        Optional<Visit> visit = journal.waitingVisit(engagement.id())
                .filter(waiting ->
                        request.step().name().equals(waiting.element().step()));
        return visit.map(current -> accept(actor, engagement, request, current))
                .orElseGet(() -> notOpen(engagement, request.step()));
    }

    private Answer<Receipt> accept(Person actor, Engagement engagement, Request request, Visit visit) {
        Submitted submitted = new Submitted(visit.id(), request.channel(), actor.userName(), request.entry());
        StepDecision decision = recording.decide(engagement, submitted);
        if (!decision.accepted()) {
            return new Answer.Invalid<>(decision.problems());
        }
        recording.store(engagement, submitted, decision);
        outbox.add(new EngineCommand.EntryRecorded(engagement.id(), visit.id()));
        return new Answer.Done<>(
                new Receipt(visit.id(), decision.outcome().text(), decision.nextStep(), engagement.rowVersion()));
    }

    private Answer<Receipt> notOpen(Engagement engagement, Step step) {
        Conflict conflict = journal.waitingVisit(engagement.id())
                .map(visit -> StepName.word(Step.valueOf(visit.element().step())))
                .map(current -> Conflict.of(ConflictCode.STEP_NOT_OPEN, StepName.word(step), current))
                .orElseGet(() -> Conflict.of(ConflictCode.STEP_NOT_OPEN_YET, StepName.word(step)));
        return new Answer.Conflicting<>(conflict, engagement.rowVersion());
    }
}
