package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepRecorded;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.RecordingStep.Submitted;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import io.quicksizer.workers.run.VisitOfJob;
import io.quicksizer.workers.tasklist.TasklistRules;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.StepDecision;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case: the process asks for the outcome of an entry at a step. Entries of the portal and the API are recorded
 * already; one from Tasklist is recorded now, under the name of the task's assignee.
 */
@Service
public class RecordingTask {
    private final RunRegistry runs;
    private final VisitOfJob visits;
    private final StepSubmissionRepository submissions;
    private final RecordingStep recording;
    private final UnseenChanges unseen;
    private final TaskActor actors;
    private final LateEntries late;
    private final PeopleDirectory people;
    private final TasklistRules tasklist;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    RecordingTask(
            RunRegistry runs,
            VisitOfJob visits,
            StepSubmissionRepository submissions,
            RecordingStep recording,
            UnseenChanges unseen,
            TaskActor actors,
            LateEntries late,
            PeopleDirectory people,
            TasklistRules tasklist,
            AuditLog audit,
            TransactionOperations transaction) {
        this.runs = runs;
        this.visits = visits;
        this.submissions = submissions;
        this.recording = recording;
        this.unseen = unseen;
        this.actors = actors;
        this.late = late;
        this.people = people;
        this.tasklist = tasklist;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Returns the recorded outcome, after recording it if necessary. Idempotent: a repeated job returns the same
     * outcome.
     */
    public StepRecorded record(Job job) {
        Found found = transaction.execute(status -> find(job));
        StepRecorded answer = found.answer().orElseGet(() -> fromTasklist(job, found));
        if (found.visit().open()) {
            late.audit(job, job.step());
        }
        return answer;
    }

    /** The visit as it was found, and the answer if its entry had been recorded before. */
    private record Found(LeadingRun run, Visit visit, Optional<StepRecorded> answer) {}

    private Found find(Job job) {
        LeadingRun run = runs.leading(job);
        Visit visit = visits.of(run, job.step());
        boolean recorded = visit.outcome() != null;
        return new Found(run, visit, recorded ? Optional.of(record(run, visit, TaskActor.NOBODY)) : Optional.empty());
    }

    /** Looks everything up again after asking the engine, which happens outside a transaction. */
    private StepRecorded fromTasklist(Job job, Found found) {
        String actor = actors.whoCompleted(found.run(), found.visit());
        return transaction.execute(status -> {
            LeadingRun run = runs.leading(job);
            return record(run, visits.of(run, job.step()), actor);
        });
    }

    private StepRecorded record(LeadingRun run, Visit visit, String actor) {
        StepSubmission submission =
                submissions.findById(visit.id()).orElseGet(() -> recordFromTasklist(run, visit, actor));
        visits.complete(run, visit, submission.submitted().actor());
        EntryOutcome outcome = EntryOutcome.of(submission.result().outcome());
        String next = submission.result().nextStep();
        return new StepRecorded(
                outcome.recorded(), next == null ? null : Step.valueOf(next), recording.expertOpen(run.engagement()));
    }

    private StepSubmission recordFromTasklist(LeadingRun run, Visit visit, String actor) {
        Job job = run.job();
        Engagement engagement = run.engagement();
        Submitted submitted =
                new Submitted(visit.id(), Channel.TASKLIST, actor, StepEntry.read(job.step(), job.submission()));
        Optional<Refusal> refusal = refusal(actor, engagement);
        if (refusal.isPresent()) {
            audit.refused(actor, "step.submit", "engagement", engagement.id(), refusal.get());
            return recording.keepRefused(engagement, submitted, refusal.get());
        }
        StepDecision decision = recording.decide(engagement, submitted);
        if (unseen.matter(engagement, visit, submitted.step(), decision)) {
            Conflict conflict = Conflict.of(ConflictCode.ENGAGEMENT_CHANGED_WHILE_EDITING);
            audit.refused(actor, "step.submit", "engagement", engagement.id(), conflict);
            return recording.keepOutdated(engagement, submitted, conflict);
        }
        return recording.store(engagement, submitted, decision);
    }

    private Optional<Refusal> refusal(String actor, Engagement engagement) {
        return tasklist.refusesEntry(engagement)
                .or(() -> people.find(actor)
                        .map(person -> AccessPolicy.editing(person, Sharing.of(engagement)))
                        .orElseGet(() -> Optional.of(Refusal.because(Refusal.Reason.UNKNOWN_PERSON))));
    }
}
