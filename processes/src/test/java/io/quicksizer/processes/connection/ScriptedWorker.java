package io.quicksizer.processes.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.CallRegistered;
import io.quicksizer.processes.model.EngagementBegun;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RevisionFrozen;
import io.quicksizer.processes.model.RevisionOpened;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers every job as docs/processes.md promises, with a memory instead of a database. */
final class ScriptedWorker {
    private final Map<UUID, Dossier> dossiers = new ConcurrentHashMap<>();
    private final Map<JobType, Function<Job, JobOutcome>> instead = new ConcurrentHashMap<>();
    private final Map<JobType, Runnable> before = new ConcurrentHashMap<>();
    private final ScriptedApproval approval;

    ScriptedWorker(WorkflowEngine workflow, Supplier<Instant> clock) {
        this.approval = new ScriptedApproval(workflow, clock);
    }

    Dossier dossier(UUID runId) {
        return dossiers.computeIfAbsent(runId, Dossier::new);
    }

    /** Answers jobs of this type in another way than docs/processes.md promises. */
    void answer(JobType type, Function<Job, JobOutcome> work) {
        instead.put(type, work);
    }

    /** Does something once, after the work of a job of this type and before it is answered. */
    void beforeAnswering(JobType type, Runnable task) {
        before.put(type, task);
    }

    /** Answers jobs of this type as promised again. */
    void answerRightly(JobType type) {
        instead.remove(type);
    }

    List<JobHandler> handlers() {
        return Arrays.stream(JobType.values()).map(this::handler).toList();
    }

    private JobHandler handler(JobType type) {
        return new JobHandler() {
            @Override
            public JobType type() {
                return type;
            }

            @Override
            public JobOutcome handle(Job job) {
                Function<Job, JobOutcome> other = instead.get(type);
                if (other != null) {
                    return other.apply(job);
                }
                JobOutcome outcome = type == JobType.OPEN_ENGAGEMENT ? begin(job) : work(job, dossier(job.runId()));
                Optional.ofNullable(before.remove(type)).ifPresent(Runnable::run);
                return outcome;
            }
        };
    }

    private JobOutcome work(Job job, Dossier dossier) {
        dossier.jobs.add(job.type());
        dossier.correlations.add(job.type().type() + " " + job.correlationId().orElse(""));
        BiFunction<Job, Dossier, JobOutcome> work =
                switch (job.type()) {
                    case STEP_ENTERED -> ScriptedWorker::enter;
                    case RECORD_STEP -> (j, d) -> JobOutcome.completed(ScriptedWizard.record(j, d));
                    case FREEZE_REVISION ->
                        (j, d) -> JobOutcome.completed(new RevisionFrozen(d.revision, d.policyVersion, d.facts));
                    case OPEN_NEXT_REVISION -> ScriptedWorker::openNext;
                    case CLOSE_ENGAGEMENT -> ScriptedWorker::close;
                    case REGISTER_CALL -> ScriptedWorker::register;
                    case OPEN_APPROVAL -> called(approval::open);
                    case OFFER_SIGN_OFF -> called(approval::offer);
                    case RECORD_DECISION -> called(approval::decide);
                    case REMIND_APPROVER -> called(approval::remind);
                    default -> called((j, d) -> JobOutcome.completed());
                };
        return work.apply(job, dossier);
    }

    private static JobOutcome begin(Job job) {
        return JobOutcome.completed(
                job.submission().path("name").asText("").isBlank()
                        ? EngagementBegun.refused(List.of(new FormProblem("Engagement", "Enter a name")))
                        : EngagementBegun.begun());
    }

    private static JobOutcome enter(Job job, Dossier dossier) {
        UUID visitId =
                UUID.nameUUIDFromBytes((job.runId() + "/" + job.elementInstanceKey()).getBytes(StandardCharsets.UTF_8));
        dossier.visit = job.visit();
        dossier.visitId = visitId;
        if (job.processId().equals(ProcessId.SIZING_ENGAGEMENT.id())) {
            dossier.rootInstance = job.processInstanceKey();
        }
        if (job.step() == Step.SIGN_OFF) {
            dossier.askedGroups.add(job.claims().text("askedGroup").orElseThrow());
        }
        List<FormProblem> problems = dossier.problems.getOrDefault(job.step(), List.of());
        Map<String, @Nullable Object> form = new HashMap<>(Submissions.prefill(job.step()));
        form.putAll(dossier.recorded);
        return JobOutcome.completed(new StepForm(visitId, "Three-year plan", form, problems));
    }

    private static JobOutcome openNext(Job job, Dossier dossier) {
        dossier.revision++;
        dossier.levelsSigned = 0;
        dossier.offers.clear();
        return JobOutcome.completed(new RevisionOpened(dossier.revision));
    }

    private static JobOutcome close(Job job, Dossier dossier) {
        dossier.closed = job.header("outcome");
        return JobOutcome.completed();
    }

    private static JobOutcome register(Job job, Dossier dossier) {
        UUID token = UUID.nameUUIDFromBytes(
                (job.calledProcess() + "/" + job.elementInstanceKey()).getBytes(StandardCharsets.UTF_8));
        dossier.calls.add(token);
        return JobOutcome.completed(new CallRegistered(token));
    }

    /** Only a process that the engagement called is served. */
    private static BiFunction<Job, Dossier, JobOutcome> called(BiFunction<Job, Dossier, JobOutcome> work) {
        return (job, dossier) -> {
            if (job.callToken().filter(dossier.calls::contains).isEmpty()) {
                throw new OperatorReadable("Nobody called this process.");
            }
            return work.apply(job, dossier);
        };
    }

    /** The entry as the record has it; from the form when it was made in Tasklist. */
    static JsonNode entry(Job job, Dossier dossier) {
        JsonNode recorded = dossier.entries.remove(dossier.visitId);
        dossier.visit = null;
        return recorded == null ? job.submission() : recorded;
    }
}
