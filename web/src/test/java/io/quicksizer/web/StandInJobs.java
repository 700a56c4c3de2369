package io.quicksizer.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepEvent;
import io.quicksizer.db.run.CalledProcess;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.run.RegisteringCall;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;

/** Makes the jobs that the workflow would hand out for the current engagement. */
@TestComponent
public class StandInJobs {
    private static final AtomicLong KEYS = new AtomicLong(1);

    private final EngagementRepository engagements;
    private final ProcessRuns runs;
    private final RegisteringCall registering;

    StandInJobs(EngagementRepository engagements, ProcessRuns runs, RegisteringCall registering) {
        this.engagements = engagements;
        this.runs = runs;
        this.registering = registering;
    }

    /** A job of the engagement's own instance. */
    public Job own(UUID id, JobType type, String element, Map<String, String> headers) {
        Engagement engagement = engagements.findById(id).orElseThrow();
        long instance =
                runs.find(engagement.runId()).flatMap(ProcessRun::instanceKey).orElseGet(KEYS::incrementAndGet);
        return job(instance, ProcessId.SIZING_ENGAGEMENT, type, element, headers, variables(engagement));
    }

    /** A job of the process that the engagement has called for its current revision; called now if need be. */
    public Job called(UUID id, ProcessId process, JobType type, String element, Map<String, String> headers) {
        Engagement engagement = engagements.findById(id).orElseThrow();
        CalledProcess call = runs.latestCall(engagement.runId(), process.id())
                .filter(latest -> latest.revisionNumber() == engagement.currentRevisionNumber())
                .orElseGet(() -> call(id, process));
        ObjectNode variables =
                variables(engagement).put("callToken", call.token().toString());
        return job(call.instanceKey().orElseGet(KEYS::incrementAndGet), process, type, element, headers, variables);
    }

    /** The job that records what a form in Tasklist held at this visit. */
    public Job recording(StepEvent visit, JsonNode form) {
        Engagement engagement = engagements.findById(visit.engagementId()).orElseThrow();
        Step step = Step.valueOf(String.valueOf(visit.element().step()));
        ObjectNode variables = variables(engagement);
        variables.set("submission", form);
        return job(
                java.util.Objects.requireNonNull(visit.element().processInstanceKey()),
                step.process(),
                step == Step.SIGN_OFF ? JobType.RECORD_DECISION : JobType.RECORD_STEP,
                step.elementId(),
                Map.of("step", step.name()),
                variables);
    }

    private CalledProcess call(UUID id, ProcessId process) {
        registering.register(own(id, JobType.REGISTER_CALL, caller(process), Map.of()));
        return runs.latestCall(engagements.findById(id).orElseThrow().runId(), process.id())
                .orElseThrow();
    }

    private static String caller(ProcessId process) {
        return process == ProcessId.SIZING_APPROVAL ? "Task_Approval" : "Task_Export";
    }

    private static Job job(
            long instance,
            ProcessId process,
            JobType type,
            String element,
            Map<String, String> headers,
            ObjectNode variables) {
        return new Job(
                KEYS.incrementAndGet(),
                type,
                instance,
                KEYS.incrementAndGet(),
                element,
                process.id(),
                headers,
                1,
                variables);
    }

    private static ObjectNode variables(Engagement engagement) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("engagementId", engagement.id().toString())
                .put("runId", engagement.runId().toString())
                .put("revisionNumber", engagement.currentRevisionNumber());
    }
}
