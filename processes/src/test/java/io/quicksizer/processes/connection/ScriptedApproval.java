package io.quicksizer.processes.connection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.ApprovalOpened;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.DecisionRecorded;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.SignOffOffered;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Opens, offers and decides sign-offs in a dossier. */
final class ScriptedApproval {
    static final String LAST_GROUP = "administrators";

    private final WorkflowEngine workflow;
    private final Supplier<Instant> clock;

    ScriptedApproval(WorkflowEngine workflow, Supplier<Instant> clock) {
        this.workflow = workflow;
        this.clock = clock;
    }

    JobOutcome open(Job job, Dossier dossier) {
        dossier.levels = job.claims().levels();
        List<Integer> open = IntStream.rangeClosed(dossier.levelsSigned + 1, dossier.levels.size())
                .boxed()
                .toList();
        return JobOutcome.completed(new ApprovalOpened(!open.isEmpty(), open));
    }

    JobOutcome offer(Job job, Dossier dossier) {
        int number = dossier.levelsSigned + 1;
        SignOffLevel level = dossier.levels.get(number - 1);
        SignOffOffered offer = dossier.offers.get(number);
        DecisionOutcome inTransit = dossier.inTransit;
        if (offer != null && inTransit != null) {
            dossier.levelsSigned++;
            dossier.inTransit = null;
            return JobOutcome.completed(new SignOffOffered(
                    level.level(), offer.group(), SignOffOffered.NEVER, SignOffOffered.NEVER, false, inTransit));
        }
        if (offer == null) {
            offer = offered(level, level.group(), false);
        } else if (!clock.get().isBefore(offer.dueAt())) {
            offer = offered(level, next(level, offer.group()), true);
        }
        dossier.offers.put(number, offer);
        return JobOutcome.completed(offer);
    }

    JobOutcome remind(Job job, Dossier dossier) {
        dossier.askedGroups.add("reminded " + job.claims().text("askedGroup").orElseThrow());
        return JobOutcome.completed();
    }

    JobOutcome decide(Job job, Dossier dossier) {
        String signer = signer(dossier);
        JsonNode entry = ScriptedWorker.entry(job, dossier);
        DecisionOutcome outcome = Journey.PLANNER.equals(signer)
                ? DecisionOutcome.INELIGIBLE
                : switch (entry.path("decision").asText()) {
                    case "approve" -> DecisionOutcome.APPROVED;
                    case "reject" -> DecisionOutcome.REJECTED;
                    default ->
                        entry.path("comment").asText("").isEmpty()
                                ? DecisionOutcome.PROBLEMS
                                : DecisionOutcome.CHANGES_REQUESTED;
                };
        if (outcome == DecisionOutcome.APPROVED) {
            dossier.levelsSigned++;
        }
        return JobOutcome.completed(new DecisionRecorded(outcome));
    }

    private String signer(Dossier dossier) {
        HumanTaskRef visit = requireNonNull(dossier.visit);
        String actor = dossier.actors.get(dossier.visitId);
        return actor != null ? actor : workflow.assigneeOfCompletedTask(visit).orElse("");
    }

    private SignOffOffered offered(SignOffLevel level, String group, boolean escalated) {
        Instant now = clock.get();
        Instant dueAt = group.equals(LAST_GROUP) ? SignOffOffered.NEVER : now.plus(level.timeLimit());
        return new SignOffOffered(level.level(), group, dueAt, now.plus(level.reminder()), escalated);
    }

    private static String next(SignOffLevel level, String group) {
        List<String> chain = Stream.of(level.group(), level.escalateTo(), LAST_GROUP)
                .distinct()
                .toList();
        return chain.get(Math.min(chain.indexOf(group) + 1, chain.size() - 1));
    }
}
