package io.quicksizer.workers.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageVisit;
import io.quicksizer.db.feedback.TriageVisits;
import io.quicksizer.processes.engine.TaskNotCompleted;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.processes.model.TriageRecorded;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.tasklist.TasklistRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case: the process asks for the outcome of a completed triage. Triages of the portal and the API are already
 * recorded; one of Tasklist is recorded now, in the name of the task's assignee.
 */
@Service
public class RecordingTriage {
    private static final String NOBODY = "nobody";

    private final FeedbackRegister register;
    private final TriageVisits visits;
    private final TriageRecord record;
    private final TriageTeam team;
    private final TasklistRules tasklist;
    private final PeopleDirectory people;
    private final WorkflowEngine engine;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    RecordingTriage(
            FeedbackRegister register,
            TriageVisits visits,
            TriageRecord record,
            TriageTeam team,
            TasklistRules tasklist,
            PeopleDirectory people,
            WorkflowEngine engine,
            AuditLog audit,
            Clock clock,
            TransactionOperations transaction) {
        this.register = register;
        this.visits = visits;
        this.record = record;
        this.team = team;
        this.tasklist = tasklist;
        this.people = people;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Found(FeedbackRow row, TriageVisit visit) {}

    /** Returns the recorded outcome, after recording it if necessary. Idempotent if the job is retried. */
    public TriageRecorded record(Job job) {
        Found found = Objects.requireNonNull(transaction.execute(status -> find(job)));
        String actor = found.visit().entry() == null ? whoCompleted(job, found) : NOBODY; // engine call, no transaction
        return Objects.requireNonNull(transaction.execute(status -> record(job, actor)));
    }

    private Found find(Job job) {
        FeedbackRow row = register.of(job);
        TriageVisit visit = visits.toRecord(row.id(), job.elementInstanceKey())
                .orElseThrow(() -> register.refused(
                        job, row, IncidentPhrase.WHAT_TRIAGE_VISIT.with(), IncidentPhrase.ADVICE_RETRY_OPERATE.with()));
        return new Found(row, visit);
    }

    private String whoCompleted(Job job, Found found) {
        try {
            return engine.whoTriaged(found.visit().instanceKey(), found.visit().elementInstanceKey())
                    .map(people::keptName)
                    .orElse(NOBODY);
        } catch (TaskNotCompleted left) {
            throw register.refused(
                    job,
                    found.row(),
                    IncidentPhrase.WHAT_TRIAGE_NOBODY.with(),
                    IncidentPhrase.ADVICE_MOVE_TRIAGE.with());
        }
    }

    private TriageRecorded record(Job job, String actor) {
        Found found = find(job);
        TriageVisit.Entry entry = found.visit().entry();
        TriageOutcome outcome =
                entry == null ? fromTasklist(found, actor, job.submission()) : TriageOutcome.valueOf(entry.outcome());
        visits.complete(found.visit().id(), job.elementInstanceKey(), clock.instant());
        return new TriageRecorded(outcome);
    }

    private TriageOutcome fromTasklist(Found found, String actor, JsonNode form) {
        TriageEntry entry = new TriageEntry(
                form.path("decision").asText(""), form.path("answer").asText(""));
        Optional<Refusal> refusal = tasklist.refusesTriage().or(() -> refusal(actor));
        if (refusal.isPresent()) {
            audit.refused(
                    actor, TriagingFeedback.ACTION, "feedback", found.row().id(), refusal.get());
            return record.keep(
                    found.visit(),
                    actor,
                    TriageOutcome.INELIGIBLE,
                    refusal.get().message(),
                    entry);
        }
        List<Problem> problems = entry.problems();
        if (problems.isEmpty()) {
            return record.accept(found.row(), found.visit(), actor, Channel.TASKLIST, entry);
        }
        String why = problems.getFirst().message();
        audit.refused(actor, TriagingFeedback.ACTION, "feedback", found.row().id(), Map.of("message", why));
        return record.keep(found.visit(), actor, TriageOutcome.PROBLEMS, why, entry);
    }

    private Optional<Refusal> refusal(String actor) {
        return people.find(actor)
                .map(team::refusal)
                .orElseGet(() -> Optional.of(Refusal.because(Reason.UNKNOWN_PERSON)));
    }
}
