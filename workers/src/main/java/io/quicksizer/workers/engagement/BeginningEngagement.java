package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.run.BegunEngagements;
import io.quicksizer.db.run.BegunEngagements.Origin;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.EngagementBegun;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.tasklist.TasklistRules;
import io.quicksizer.workers.wizard.FieldLabel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case: a person opens an engagement with a form in Tasklist. The engagement is opened by the same rules as in the
 * portal, and the person who completed the form becomes its owner. Its own process starts after the commit.
 */
@Service
public class BeginningEngagement {
    private final WorkflowEngine engine;
    private final OpeningEngagement opening;
    private final PeopleDirectory people;
    private final TasklistRules tasklist;
    private final BegunEngagements begun;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    BeginningEngagement(
            WorkflowEngine engine,
            OpeningEngagement opening,
            PeopleDirectory people,
            TasklistRules tasklist,
            BegunEngagements begun,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.engine = engine;
        this.opening = opening;
        this.people = people;
        this.tasklist = tasklist;
        this.begun = begun;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens the engagement, or returns the problems that the form shows again. Idempotent: a repeated job opens
     * nothing.
     */
    public EngagementBegun begin(Job job) {
        JsonNode submission = job.submission();
        Origin origin = new Origin(job.key(), job.processInstanceKey(), submission.toString());
        if (begun.exists(origin)) {
            return EngagementBegun.begun();
        }
        String actor =
                engine.whoBegan(job.processInstanceKey()).map(people::keptName).orElse(TaskActor.NOBODY);
        Optional<Refusal> closed = tasklist.refusesToBegin();
        if (closed.isPresent()) {
            audit.refused(actor, "engagement.open", "engagement", "new", closed.get());
            return refused("", closed.get().message());
        }
        Optional<Person> person = people.find(actor);
        if (person.isEmpty()) {
            Refusal refusal = Refusal.because(Reason.UNKNOWN_PERSON);
            audit.refused(actor, "engagement.open", "engagement", "new", refusal);
            return refused("", refusal.message());
        }
        return transaction.execute(status -> begin(person.get(), submission, origin));
    }

    private EngagementBegun begin(Person person, JsonNode form, Origin origin) {
        NewEngagement wanted = NewEngagement.of(text(form, "name"), text(form, "customer"));
        return switch (opening.open(person, wanted)) {
            case Answer.Done<EngagementView>(EngagementView opened) -> {
                begun.remember(origin, opened.id(), clock.instant());
                yield EngagementBegun.begun();
            }
            case Answer.Refused<EngagementView>(Refusal refusal) -> refused("", refusal.message());
            case Answer.Missing<EngagementView>(String what) -> refused("", "There is no such " + what + ".");
            case Answer.Invalid<EngagementView>(var problems) -> refused(person, problems);
            case Answer.Conflicting<EngagementView> conflicting -> refused("", conflicting.message());
        };
    }

    /** Audits what was entered wrongly, like every refused entry in Tasklist. */
    private EngagementBegun refused(Person person, List<Problem> problems) {
        String why = problems.stream().map(Problem::message).collect(Collectors.joining(" "));
        audit.refused(person.userName(), "engagement.open", "engagement", "new", Map.of("message", why));
        return EngagementBegun.refused(problems.stream()
                .map(problem -> new FormProblem(FieldLabel.of(problem.field()), problem.message()))
                .toList());
    }

    private static EngagementBegun refused(String field, String message) {
        return EngagementBegun.refused(List.of(new FormProblem(field, message)));
    }

    private static String text(JsonNode form, String field) {
        return form.path(field).asText("");
    }
}
