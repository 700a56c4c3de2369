package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.Status;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.engine.EngineMark;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.processes.engine.EngineUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Markers as process instances that wait indefinitely at a job of a dedicated type. The job is activated to read its
 * variables, and released immediately.
 */
final class MarkerInstances implements EngineMarker {
    private static final String ID = "quicksizer-engine-marker";
    private static final String DATABASE = "markerDatabase";
    private static final String ENGINE = "markerEngine";
    private static final String BEAT = "markerBeat";
    private static final String LOOKED_FOR = "markerLookedFor";

    private static final int MOST = 20;
    private static final Duration TAKEN_FOR = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration DEPLOYING = Duration.ofMinutes(1);

    private final ZeebeClient client;
    private final Instances instances;
    private final EngineSearch search;
    private volatile List<EngineMark> seen = List.of();

    MarkerInstances(ZeebeClient client, EngineSearch search) {
        this.client = client;
        this.search = search;
        this.instances = new Instances(client);
    }

    /**
     * Reads the markers. The gateway also returns no job while a partition has no leader, so a missing marker is only
     * reported if the engine is healthy.
     */
    @Override
    public List<EngineMark> read() {
        List<EngineMark> found = taken();
        if (found.isEmpty()) {
            if (seen.stream().anyMatch(this::isThere)) {
                throw new EngineUnavailable("Another application is reading the engine's marker", null);
            }
            EngineHealth health = new Operations(client).health();
            if (!health.ready()) {
                throw new EngineUnavailable("The engine's marker can't be read now: " + health.detail(), null);
            }
        }
        seen = found;
        return found;
    }

    /** Returns whether the marker exists although its job can't be activated, as another client holds it. */
    private boolean isThere(EngineMark mark) {
        try {
            EngineCall.of(
                    "searching for its marker",
                    () -> client.newSetVariablesCommand(mark.instanceKey())
                            .variables(Map.of(LOOKED_FOR, true))
                            .send()
                            .join());
            return true;
        } catch (EngineException e) {
            if (EngineCall.hasStatus(e, Status.Code.NOT_FOUND)) {
                return false;
            }
            throw e;
        }
    }

    private List<EngineMark> taken() {
        List<ActivatedJob> jobs = EngineCall.of(
                "reading its marker",
                () -> client.newActivateJobsCommand()
                        .jobType(ID)
                        .maxJobsToActivate(MOST)
                        .timeout(TAKEN_FOR)
                        .workerName(ID)
                        .fetchVariables(DATABASE, ENGINE, BEAT)
                        .requestTimeout(PATIENCE)
                        .send()
                        .join()
                        .getJobs());
        jobs.forEach(this::release);
        return jobs.stream().flatMap(MarkerInstances::mark).toList();
    }

    /**
     * Releases a job immediately by failing it without using up a retry, because an engine may stop timing jobs out.
     * Should the release be lost, the timeout still applies.
     */
    private void release(ActivatedJob job) {
        EngineCall.of(
                "releasing its marker",
                () -> client.newFailCommand(job)
                        .retries(job.getRetries())
                        .errorMessage("Marker read; the job is available again")
                        .send()
                        .join());
    }

    private static Stream<EngineMark> mark(ActivatedJob job) {
        Map<String, Object> variables = job.getVariablesAsMap();
        return id(variables.get(DATABASE))
                .flatMap(database -> id(variables.get(ENGINE))
                        .map(engine -> new EngineMark(
                                job.getProcessInstanceKey(),
                                database,
                                engine,
                                variables.get(BEAT) instanceof Number beat ? beat.longValue() : 0)))
                .stream();
    }

    private static Optional<UUID> id(Object text) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(text)));
        } catch (IllegalArgumentException edited) {
            return Optional.empty();
        }
    }

    @Override
    public void begin(EngineMark mark) {
        EngineCall.of(
                "deploying its marker",
                () -> client.newDeployResourceCommand()
                        .addProcessModel(model(), ID + ".bpmn")
                        .requestTimeout(DEPLOYING)
                        .send()
                        .join());
        EngineCall.of(
                "starting its marker",
                () -> client.newCreateInstanceCommand()
                        .bpmnProcessId(ID)
                        .latestVersion()
                        .variables(Map.of(
                                DATABASE, mark.database().toString(),
                                ENGINE, mark.engine().toString(),
                                BEAT, mark.beat()))
                        .send()
                        .join());
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(ID)
                .name("Marker of the database")
                .startEvent("Event_MarkerBegun")
                .serviceTask(
                        "Task_Marker", task -> task.name("Mark this engine").zeebeJobType(ID))
                .endEvent("Event_MarkerEnded")
                .done();
    }

    @Override
    public void advance(EngineMark mark, long beat) {
        EngineCall.of(
                "writing its marker",
                () -> client.newSetVariablesCommand(mark.instanceKey())
                        .variables(Map.of(BEAT, beat))
                        .send()
                        .join());
    }

    @Override
    public void end(EngineMark mark) {
        instances.terminate(mark.instanceKey());
    }

    @Override
    public Optional<Instant> latestInSearch() {
        return search.latestStart(ID);
    }
}
