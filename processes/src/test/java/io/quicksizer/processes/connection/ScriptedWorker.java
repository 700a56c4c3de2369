package io.quicksizer.processes.connection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.ApprovalOpened;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.DecisionRecorded;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Problem;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.RevisionFrozen;
import io.quicksizer.processes.model.RevisionOpened;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.processes.model.StepRecorded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Answers every job as docs/processes.md promises, with a memory instead of a database. */
final class ScriptedWorker {
    private final WorkflowEngine workflow;
    private final Map<UUID, Dossier> dossiers = new ConcurrentHashMap<>();

    ScriptedWorker(WorkflowEngine workflow) {
        this.workflow = workflow;
    }

    Dossier dossier(UUID engagementId) {
        return dossiers.computeIfAbsent(engagementId, Dossier::new);
    }

    List<JobHandler> handlers() {
        return Arrays.stream(JobType.values()).map(this::handler).toList();
    }

    private JobHandler handler(JobType type) {
        BiFunction<Job, Dossier, JobOutcome> work =
                switch (type) {
                    case STEP_ENTERED -> ScriptedWorker::enter;
                    case STEP_COMPLETED -> ScriptedWorker::leave;
                    case RECORD_STEP -> (job, dossier) -> JobOutcome.completed(record(job, dossier));
                    case FREEZE_REVISION ->
                        (job, dossier) -> JobOutcome.completed(
                                new RevisionFrozen(dossier.revision, dossier.policyVersion, dossier.facts));
                    case OPEN_NEXT_REVISION -> ScriptedWorker::openNext;
                    case OPEN_APPROVAL ->
                        (job, dossier) -> JobOutcome.completed(new ApprovalOpened(dossier.levelsSigned + 1));
                    case RECORD_DECISION -> this::decide;
                    case CLOSE_ENGAGEMENT -> ScriptedWorker::close;
                    case ESCALATE_SIGN_OFF, REMIND_APPROVER -> ScriptedWorker::ask;
                    default -> (job, dossier) -> JobOutcome.completed();
                };
        return new JobHandler() {
            @Override
            public JobType type() {
                return type;
            }

            @Override
            public JobOutcome handle(Job job) {
                Dossier dossier = dossier(job.engagementId());
                dossier.jobs.add(type);
                dossier.correlations.add(type.type() + " " + job.correlationId());
                return work.apply(job, dossier);
            }
        };
    }

    private static JobOutcome enter(Job job, Dossier dossier) {
        dossier.visit = job.visit();
        if (job.processId().equals(ProcessId.SIZING_ENGAGEMENT.id())) {
            dossier.rootInstance = job.processInstanceKey();
        }
        if (job.step() == Step.SIGN_OFF) {
            dossier.lastSignOff = job.visit();
            dossier.askedGroups.add(job.askedGroup());
        }
        UUID visitId =
                UUID.nameUUIDFromBytes((job.runId() + "/" + job.elementInstanceKey()).getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = dossier.problems.getOrDefault(job.step(), List.of());
        return JobOutcome.completed(new StepForm(visitId, Submissions.prefill(job.step()), problems));
    }

    private static JobOutcome leave(Job job, Dossier dossier) {
        dossier.visit = null;
        return JobOutcome.completed();
    }

    private static StepRecorded record(Job job, Dossier dossier) {
        Step step = job.step();
        JsonNode submission = job.submission();
        dossier.problems.remove(step);
        return switch (submission.path("action").asText()) {
            case "back" -> back(step, dossier);
            case "jump" -> jump(submission, dossier);
            case "submit" -> new StepRecorded(RecordOutcome.SUBMIT, null, dossier.expertOpen);
            case "withdraw" -> withdraw(dossier);
            default -> forward(step, submission, dossier);
        };
    }

    private static StepRecorded back(Step step, Dossier dossier) {
        Step target = dossier.history.poll();
        while (target == Step.EXPERT && !dossier.expertOpen) {
            target = dossier.history.poll();
        }
        return target == null
                ? refuse(step, "This is where you came in", dossier)
                : new StepRecorded(RecordOutcome.BACK, target, dossier.expertOpen);
    }

    private static StepRecorded jump(JsonNode submission, Dossier dossier) {
        String target = submission.path("jumpTo").asText("");
        if (target.isEmpty() || (target.equals("EXPERT") && !dossier.expertOpen)) {
            return refuse(Step.REVIEW, "Choose the step to change", dossier);
        }
        dossier.history.push(Step.REVIEW);
        return new StepRecorded(RecordOutcome.JUMP, Step.valueOf(target), dossier.expertOpen);
    }

    private static StepRecorded withdraw(Dossier dossier) {
        return new StepRecorded(RecordOutcome.WITHDRAW, null, dossier.expertOpen);
    }

    private static StepRecorded forward(Step step, JsonNode submission, Dossier dossier) {
        if (!Submissions.valid(step, submission)) {
            return refuse(step, "Something is missing", dossier);
        }
        if (step == Step.SIZING) {
            dossier.expertOpen = submission.toString().contains("CUSTOM");
        }
        dossier.history.push(step);
        return new StepRecorded(RecordOutcome.ACCEPTED, null, dossier.expertOpen);
    }

    private static StepRecorded refuse(Step step, String why, Dossier dossier) {
        dossier.problems.put(step, List.of(new Problem(step.formId(), why)));
        return new StepRecorded(RecordOutcome.PROBLEMS, null, dossier.expertOpen);
    }

    private JobOutcome decide(Job job, Dossier dossier) {
        String decision = job.submission().path("decision").asText();
        String signer = workflow.assigneeOfCompletedTask(requireNonNull(dossier.lastSignOff))
                .orElse("");
        DecisionOutcome outcome = job.owner().equals(signer)
                ? DecisionOutcome.INELIGIBLE
                : switch (decision) {
                    case "approve" -> DecisionOutcome.APPROVED;
                    case "reject" -> DecisionOutcome.REJECTED;
                    default ->
                        job.submission().path("comment").asText("").isEmpty()
                                ? DecisionOutcome.PROBLEMS
                                : DecisionOutcome.CHANGES_REQUESTED;
                };
        if (outcome == DecisionOutcome.APPROVED) {
            dossier.levelsSigned++;
        }
        return JobOutcome.completed(new DecisionRecorded(outcome));
    }

    private static JobOutcome openNext(Job job, Dossier dossier) {
        dossier.revision++;
        dossier.levelsSigned = 0;
        return JobOutcome.completed(new RevisionOpened(dossier.revision));
    }

    private static JobOutcome close(Job job, Dossier dossier) {
        dossier.closed = job.header("outcome");
        return JobOutcome.completed();
    }

    private static JobOutcome ask(Job job, Dossier dossier) {
        dossier.askedGroups.add(job.type().type() + " " + job.askedGroup());
        return JobOutcome.completed();
    }
}
