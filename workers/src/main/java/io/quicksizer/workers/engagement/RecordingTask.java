package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.Channel;
import io.quicksizer.db.journal.StepEvent;
import io.quicksizer.db.journal.StepEventRepository;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepRecorded;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.RecordingStep.Submitted;
import io.quicksizer.workers.engagement.step.StepDecision;
import io.quicksizer.workers.engagement.step.entry.EntryJson;
import io.quicksizer.workers.people.PeopleDirectory;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The process asks what a completed step led to. The portal has recorded it already; what comes from Tasklist is
 * recorded now, in the name of the task's assignee.
 */
@Service
public class RecordingTask {
    private final EngagementRepository engagements;
    private final StepEventRepository events;
    private final StepSubmissionRepository submissions;
    private final RecordingStep recording;
    private final TaskActor actors;
    private final PeopleDirectory people;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    RecordingTask(
            EngagementRepository engagements,
            StepEventRepository events,
            StepSubmissionRepository submissions,
            RecordingStep recording,
            TaskActor actors,
            PeopleDirectory people,
            AuditLog audit,
            TransactionOperations transaction) {
        this.engagements = engagements;
        this.events = events;
        this.submissions = submissions;
        this.recording = recording;
        this.actors = actors;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Answers with the recorded outcome, recording it first if need be.
     *
     * @param visit the visit that was completed
     * @param payload the form's fields as Tasklist submitted them; not looked at if the visit is recorded already
     */
    public StepRecorded record(UUID visit, JsonNode payload) {
        StepEvent entered = events.findById(visit).orElseThrow();
        if (submissions.findById(visit).isEmpty()) {
            String actor = actors.whoCompleted(entered); // asks the engine, so outside of any transaction
            transaction.executeWithoutResult(status -> recordFromTasklist(entered, actor, payload));
        }
        return transaction.execute(status -> answer(visit));
    }

    private void recordFromTasklist(StepEvent entered, String actor, JsonNode payload) {
        Engagement engagement = engagements.findLocked(entered.engagementId()).orElseThrow();
        Step step = Step.valueOf(entered.element().step());
        Submitted submitted = new Submitted(entered.id(), Channel.TASKLIST, actor, EntryJson.read(step, payload));
        Optional<Refusal> refusal = refusal(actor, engagement);
        refusal.ifPresent(why -> audit.refused(actor, "step.submit", "engagement", engagement.id(), why));
        StepDecision decision = refusal.map(why -> recording.refuse(engagement, why))
                .orElseGet(() -> recording.decide(engagement, submitted));
        recording.store(engagement, submitted, decision);
    }

    private Optional<Refusal> refusal(String actor, Engagement engagement) {
        return people.find(actor)
                .map(person -> AccessPolicy.editing(person, Sharing.of(engagement)))
                .orElseGet(() -> Optional.of(Refusal.because(Refusal.Reason.UNKNOWN_PERSON)));
    }

    private StepRecorded answer(UUID visit) {
        StepSubmission submission = submissions.findById(visit).orElseThrow();
        Engagement engagement = engagements.findById(submission.engagementId()).orElseThrow();
        RecordOutcome outcome = SubmissionJson.outcome(submission.result().outcome());
        String next = submission.result().nextStep();
        return new StepRecorded(outcome, next == null ? null : Step.valueOf(next), recording.expertOpen(engagement));
    }
}
