package io.quicksizer.workers.feedback;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageVisit;
import io.quicksizer.db.feedback.TriageVisits;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.TriageForm;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.tasklist.TasklistRules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: the process enters the task <em>Triage feedback</em>; its visit is stored and its form is loaded. */
@Service
public class EnteringTriage {
    private final FeedbackRegister register;
    private final TriageVisits visits;
    private final TriageTeam team;
    private final TasklistRules tasklist;
    private final Outbox outbox;
    private final Clock clock;

    EnteringTriage(
            FeedbackRegister register,
            TriageVisits visits,
            TriageTeam team,
            TasklistRules tasklist,
            Outbox outbox,
            Clock clock) {
        this.register = register;
        this.visits = visits;
        this.team = team;
        this.tasklist = tasklist;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores the visit and returns the form. Idempotent if the job is retried. */
    @Transactional
    public TriageForm enter(Job job) {
        FeedbackRow row = register.of(job);
        TriageVisit visit = visits.enter(
                NewId.next(), row.id(), job.processInstanceKey(), job.elementInstanceKey(), clock.instant());
        continueIfEntered(visit);
        if (!tasklist.showsFeedback()) {
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("linkOnly", true);
            tasklist.link("/feedback/" + row.id()).ifPresent(address -> link.put("portalLink", address));
            return form(row, visit, link, List.of());
        }
        Optional<TriageVisit> refused = visits.latestRefused(row.id());
        return form(row, visit, content(row, refused), problems(refused));
    }

    /** Publishes the entry of a visit again: the engine keeps a message for an hour, and the visit may be older. */
    private void continueIfEntered(TriageVisit visit) {
        if (visit.entry() != null && !visit.completed()) {
            outbox.add(new EngineCommand.TriageEntered(visit.feedbackId(), visit.id()));
        }
    }

    private TriageForm form(
            FeedbackRow row, TriageVisit visit, Map<String, Object> prefill, List<FormProblem> problems) {
        String title = row.assessment().severity() + ": " + row.kind() + ", " + row.pageArea();
        prefill.put(Variable.ASKED_GROUP, team.asked(row.triage().escalatedAt() != null));
        return new TriageForm(visit.id(), title, prefill, problems);
    }

    private static Map<String, Object> content(FeedbackRow row, Optional<TriageVisit> refused) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("severity", row.assessment().severity());
        form.put("reason", row.assessment().reason());
        form.put("kindText", row.kind());
        form.put("impactText", row.impact());
        form.put("message", row.message());
        form.put("page", row.pageArea());
        refused.map(TriageVisit::entry)
                .filter(entry -> TriageOutcome.PROBLEMS.name().equals(entry.outcome())) // else not allowed to triage
                .ifPresent(entry -> {
                    putIfThere(form, "decision", entry.decision());
                    putIfThere(form, "answer", entry.answer());
                });
        return form;
    }

    private static void putIfThere(
            Map<String, Object> form, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isEmpty()) {
            form.put(name, value);
        }
    }

    private static List<FormProblem> problems(Optional<TriageVisit> refused) {
        return refused
                .map(TriageVisit::entry)
                .map(entry -> new FormProblem("Triage", Objects.requireNonNullElse(entry.problem(), "")))
                .stream()
                .toList();
    }
}
