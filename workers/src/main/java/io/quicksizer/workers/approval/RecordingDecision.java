package io.quicksizer.workers.approval;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.journal.Channel;
import io.quicksizer.db.journal.StepEvent;
import io.quicksizer.db.journal.StepEventRepository;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.DecisionRecorded;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.SigningOff.HandedInDecision;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.engagement.TaskActor;
import io.quicksizer.workers.engagement.step.StepProblem;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The process asks what a completed sign-off led to. The portal has recorded it already; what comes from Tasklist is
 * recorded now, in the name of the task's assignee, if that person may decide at all.
 */
@Service
public class RecordingDecision {
    private final StepEventRepository events;
    private final StepSubmissionRepository submissions;
    private final AskedLevels askedLevels;
    private final SigningOff signingOff;
    private final TaskActor actors;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    RecordingDecision(
            StepEventRepository events,
            StepSubmissionRepository submissions,
            AskedLevels askedLevels,
            SigningOff signingOff,
            TaskActor actors,
            AuditLog audit,
            TransactionOperations transaction) {
        this.events = events;
        this.submissions = submissions;
        this.askedLevels = askedLevels;
        this.signingOff = signingOff;
        this.actors = actors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Answers with the recorded outcome, recording it first if need be.
     *
     * @param visit the visit that was completed
     * @param payload the form's fields as Tasklist submitted them; not looked at if the visit is recorded already
     */
    public DecisionRecorded record(UUID visit, JsonNode payload) {
        StepEvent entered = events.findById(visit).orElseThrow();
        if (submissions.findById(visit).isEmpty()) {
            String actor = actors.whoCompleted(entered); // asks the engine, so outside of any transaction
            transaction.executeWithoutResult(status -> recordFromTasklist(entered, actor, payload));
        }
        return new DecisionRecorded(DecisionOutcome.of(
                submissions.findById(visit).orElseThrow().result().outcome()));
    }

    private void recordFromTasklist(StepEvent entered, String actor, JsonNode payload) {
        AskedLevel asked = askedLevels.of(entered.engagementId()).orElseThrow();
        HandedInDecision handedIn = new HandedInDecision(entered.id(), asked, Channel.TASKLIST, actor, payload);
        Optional<Refusal> refusal = signingOff.refusal(actor, asked);
        if (refusal.isPresent()) {
            audit.refused(actor, "revision.decide", "revision", asked.revision().id(), refusal.get());
            Problem why = Problem.of(
                    "decision",
                    StepProblem.DECISION_DID_NOT_COUNT,
                    actor,
                    refusal.get().message());
            signingOff.keep(handedIn, DecisionOutcome.INELIGIBLE, List.of(why));
            return;
        }
        List<Problem> problems = signingOff.meansOtherContent(handedIn)
                ? List.of(Problem.of("decision", StepProblem.CONTENT_CHANGED))
                : signingOff.problems(handedIn);
        if (problems.isEmpty()) {
            signingOff.accept(handedIn);
        } else {
            signingOff.keep(handedIn, DecisionOutcome.PROBLEMS, problems);
        }
    }
}
