package io.quicksizer.workers.approval;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.DecisionRecorded;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.SigningOff.SubmittedDecision;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.LateEntries;
import io.quicksizer.workers.engagement.TaskActor;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import io.quicksizer.workers.run.VisitOfJob;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.tasklist.TasklistRules;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case that returns the outcome of a completed sign-off to the process. Decisions in the portal and through the API
 * are recorded already; a decision in Tasklist is recorded here, with the assignee of the task as its actor.
 */
@Service
public class RecordingDecision {
    private final RunRegistry runs;
    private final VisitOfJob visits;
    private final JobRefusals refusals;
    private final StepSubmissionRepository submissions;
    private final AskedLevels askedLevels;
    private final SigningOff signingOff;
    private final TasklistRules tasklist;
    private final TaskActor actors;
    private final LateEntries late;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    RecordingDecision(
            RunRegistry runs,
            VisitOfJob visits,
            JobRefusals refusals,
            StepSubmissionRepository submissions,
            AskedLevels askedLevels,
            SigningOff signingOff,
            TasklistRules tasklist,
            TaskActor actors,
            LateEntries late,
            AuditLog audit,
            TransactionOperations transaction) {
        this.runs = runs;
        this.visits = visits;
        this.refusals = refusals;
        this.submissions = submissions;
        this.askedLevels = askedLevels;
        this.signingOff = signingOff;
        this.tasklist = tasklist;
        this.actors = actors;
        this.late = late;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Returns the recorded outcome, recording it first if necessary. Idempotent: a repeated job returns the same
     * outcome.
     */
    public DecisionRecorded record(Job job) {
        Found found = transaction.execute(status -> find(job));
        Signer signer = found.visit().outcome() == null // queries the engine, so outside of a transaction
                ? new Signer(actors.whoCompleted(found.run(), found.visit()), tasklist.refusesSigner())
                : new Signer(TaskActor.NOBODY, Optional.empty());
        DecisionRecorded answer = transaction.execute(status -> record(job, signer));
        if (found.visit().open()) {
            late.audit(job, Step.SIGN_OFF);
        }
        return answer;
    }

    private record Found(LeadingRun run, Visit visit) {}

    /** The assignee of the task, and why the engine's word for it is not enough. */
    private record Signer(String userName, Optional<Refusal> refusal) {}

    private Found find(Job job) {
        LeadingRun run = runs.leading(job);
        return new Found(run, visits.of(run, Step.SIGN_OFF));
    }

    private DecisionRecorded record(Job job, Signer signer) {
        LeadingRun run = runs.leading(job);
        Visit visit = visits.of(run, Step.SIGN_OFF);
        StepSubmission submission =
                submissions.findById(visit.id()).orElseGet(() -> recordFromTasklist(run, visit, signer));
        visits.complete(run, visit, submission.submitted().actor());
        return new DecisionRecorded(DecisionOutcome.of(submission.result().outcome()));
    }

    private StepSubmission recordFromTasklist(LeadingRun run, Visit visit, Signer signer) {
        String actor = signer.userName();
        AskedLevel asked = askedLevels
                .of(run)
                .orElseThrow(() -> refusals.refuse(
                        actor,
                        run.job(),
                        run.engagement(),
                        IncidentPhrase.WHAT_NO_DECISION_WAITS.with(run.revisionNumber()),
                        IncidentPhrase.ADVICE_RESTART_APPROVAL.with()));
        SubmittedDecision submitted = new SubmittedDecision(
                visit.id(),
                asked,
                Channel.TASKLIST,
                actor,
                DecisionEntry.read(run.job().submission()));
        Optional<Refusal> refusal = tasklist.refusesSignOff(run.engagement())
                .or(signer::refusal)
                .or(() -> signingOff.refusal(actor, asked));
        if (refusal.isPresent()) {
            audit.refused(actor, "revision.decide", "revision", asked.revision().id(), refusal.get());
            Problem why = Problem.of(
                    "decision",
                    StepProblem.DECISION_DID_NOT_COUNT,
                    actor,
                    MessageWord.of(
                            "refusal." + refusal.get().reason().name(),
                            refusal.get().message()));
            return signingOff.keep(submitted, DecisionOutcome.INELIGIBLE, List.of(why));
        }
        List<Problem> problems = signingOff.meansOtherContent(submitted)
                ? List.of(Problem.of("decision", StepProblem.CONTENT_CHANGED))
                : signingOff.problems(submitted);
        if (problems.isEmpty()) {
            return signingOff.accept(submitted);
        }
        audit.refused(actor, "revision.decide", "revision", asked.revision().id(), Map.of("message", words(problems)));
        return signingOff.keep(submitted, DecisionOutcome.PROBLEMS, problems);
    }

    private static String words(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .collect(Collectors.joining(" "));
    }
}
