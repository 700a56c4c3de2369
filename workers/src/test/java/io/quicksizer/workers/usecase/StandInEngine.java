package io.quicksizer.workers.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.engine.EngineMark;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.FeedbackSent;
import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.OutdatedInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.engine.TaskNotCompleted;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.FeedbackPolicy;
import io.quicksizer.processes.policy.PolicyDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;

/** Walks the models as the engine would, one job after the other on the thread of the test. */
@Primary
public class StandInEngine implements WorkflowEngine, EngineMarker {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final ObjectProvider<JobHandler> handlers;
    private final Map<Long, Instance> instances = new LinkedHashMap<>();
    private final Map<Long, String> assignees = new HashMap<>();
    private final Map<Long, List<String>> candidates = new HashMap<>();
    private final Map<Long, String> holders = new HashMap<>();
    private final Map<Long, EngineMark> marks = new LinkedHashMap<>();
    private final Set<Long> left = new HashSet<>();
    private final Set<Long> endedTasks = new HashSet<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<FeedbackSent> feedback = new ArrayList<>();
    private UnaryOperator<Job> tampering = UnaryOperator.identity();
    private final Map<Long, Supplier<RuntimeException>> failingMigrations = new HashMap<>();
    private int newestVersion = 1;
    private boolean losesAnswers;
    private boolean forgetsOpenings;
    private boolean away;
    private boolean searchIsOld;
    private boolean authenticates = true;
    private boolean silentToStrangers;
    private int deployments;
    private long keys = 100;

    StandInEngine(ObjectProvider<JobHandler> handlers) {
        this.handlers = handlers;
    }

    /** A human task that waits. */
    public record Task(Step step, long element, UUID visit) {}

    /** A process instance. */
    public static final class Instance {
        final long key;
        final ProcessId process;
        final ObjectNode variables;
        final @Nullable Instance caller;

        @Nullable
        Task task;

        @Nullable
        String incident;

        @Nullable
        Runnable again;

        boolean active = true;
        boolean cancelled;
        int signedLevels;
        int version = 1;
        String stoppedAt = "Task_Unknown";
        IncidentCause cause = IncidentCause.WORK_FAILED;

        Instance(long key, ProcessId process, ObjectNode variables, @Nullable Instance caller) {
            this.key = key;
            this.process = process;
            this.variables = variables;
            this.caller = caller;
        }

        /** The engine's key. */
        public long key() {
            return key;
        }

        /** Its variables, to be forged. */
        public ObjectNode variables() {
            return variables;
        }

        /** The incident at which it is stopped. */
        public Optional<String> incident() {
            return Optional.ofNullable(incident);
        }

        /** The task at which it waits. */
        public Optional<Task> task() {
            return Optional.ofNullable(task);
        }
    }

    // --- what a test does ---

    /** Begins with an engine that knows nothing. */
    public void reset() {
        instances.clear();
        assignees.clear();
        candidates.clear();
        holders.clear();
        jobs.clear();
        tampering = UnaryOperator.identity();
        losesAnswers = false;
        forgetsOpenings = false;
        away = false;
        searchIsOld = false;
        authenticates = true;
        silentToStrangers = false;
        newestVersion = 1;
        failingMigrations.clear();
    }

    /** The active instances of an engagement's own process. */
    public List<Instance> leading(UUID engagement) {
        return instances.values().stream()
                .filter(instance -> instance.active && instance.process == ProcessId.SIZING_ENGAGEMENT)
                .filter(instance ->
                        instance.variables.path("engagementId").asText().equals(engagement.toString()))
                .toList();
    }

    /** The active instance that an engagement's instance called. */
    public Optional<Instance> called(UUID engagement) {
        return instances.values().stream()
                .filter(instance -> instance.active && instance.caller != null)
                .filter(instance -> leading(engagement).contains(instance.caller))
                .findFirst();
    }

    /** The task at which an engagement waits, of its own instance or of the called one. */
    public Optional<Task> task(UUID engagement) {
        return leading(engagement).stream()
                .flatMap(instance -> instance.task().stream())
                .findFirst()
                .or(() -> called(engagement).flatMap(Instance::task));
    }

    /** The messages of all incidents. */
    public List<String> incidentMessages() {
        return instances.values().stream()
                .filter(instance -> instance.active)
                .flatMap(instance -> instance.incident().stream())
                .toList();
    }

    /** Somebody completes the waiting task in Tasklist. */
    public void completeInTasklist(UUID engagement, String person, String form) {
        Instance instance = waiting(engagement);
        assignees.put(java.util.Objects.requireNonNull(instance.task).element(), person);
        complete(instance, json(form));
    }

    /**
     * Somebody completes the waiting task past the assignee's knowledge: the portal has recorded an entry meanwhile.
     */
    public void completeLate(UUID engagement, String person, String form) {
        completeInTasklist(engagement, person, form);
    }

    /** The time limit of the waiting sign-off passes. */
    public void timeLimitPasses(UUID engagement) {
        Instance approval = called(engagement).orElseThrow();
        approval.task = null;
        offer(approval);
    }

    /** The reminder of the waiting sign-off is due. */
    public void reminderIsDue(UUID engagement) {
        Instance approval = called(engagement).orElseThrow();
        run(approval, JobType.REMIND_APPROVER, "Task_RemindApprovers", Map.of(), answer -> {});
    }

    /** The last job of a type that was handed out. */
    public Job last(JobType type) {
        return jobs.stream()
                .filter(job -> job.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** All jobs that were handed out, oldest first. */
    public List<Job> jobs() {
        return List.copyOf(jobs);
    }

    /** Hands out the last job of a type again, as after an answer that got lost. */
    public Map<String, @Nullable Object> repeat(JobType type) {
        return perform(last(type));
    }

    /** Hands out a job of the test's own. */
    public Map<String, @Nullable Object> perform(Job job) {
        JobHandler handler = handlers.stream()
                .filter(candidate -> candidate.type() == job.type())
                .findFirst()
                .orElseThrow();
        return switch (handler.handle(job)) {
            case JobOutcome.Completed(var variables) -> variables;
        };
    }

    /** Changes every job before it is handed out. */
    public void tamper(UnaryOperator<Job> change) {
        tampering = change;
    }

    /** Starts a process on its own, as Tasklist's button does. */
    public Instance startAlone(ProcessId process, Map<String, ?> variables) {
        Instance instance = instance(process, JSON.valueToTree(variables), null);
        switch (process) {
            case SIZING_ENGAGEMENT -> enter(instance, Step.CONTEXT);
            case SIZING_APPROVAL -> approval(instance);
            case SIZING_EXPORT -> export(instance);
            case FEEDBACK_TRIAGE -> throw new IllegalArgumentException("TriageTest hands out its jobs itself");
        }
        return instance;
    }

    /** Moves an instance to a job of the test's choice, as an operator of Operate can. */
    public void jumpTo(Instance instance, JobType type, Map<String, String> headers) {
        instance.task = null;
        run(instance, type, "Task_Unknown", headers, answer -> {});
    }

    /** Tries again what ended in an incident. */
    public void retry(Instance instance) {
        Runnable again = java.util.Objects.requireNonNull(instance.again);
        instance.incident = null;
        instance.again = null;
        again.run();
    }

    /** From now on the engine does what it is asked, and its answer gets lost. */
    public void loseAnswers(boolean lose) {
        losesAnswers = lose;
    }

    /** From now on the engine shows that it authenticates, or does not. */
    public void authenticates(boolean proven) {
        authenticates = proven;
    }

    /** Whether the engine shows that it authenticates. */
    public boolean authenticates() {
        if (silentToStrangers) {
            throw new EngineUnavailable("Nothing is known of authentication", null);
        }
        return authenticates;
    }

    /** From now on the engine does not show whether it authenticates, or does again. */
    public void silentToStrangers(boolean silent) {
        silentToStrangers = silent;
    }

    /** From now on the engine can't be reached, or can again. */
    public void away(boolean gone) {
        away = gone;
    }

    /** How often models were deployed. */
    public int deployments() {
        return deployments;
    }

    /** Feedback whose triage was started, oldest first. */
    public List<FeedbackSent> feedback() {
        return List.copyOf(feedback);
    }

    /** Somebody completes the triage of this visit in Tasklist. */
    public void triageInTasklist(long element, String person) {
        assignees.put(element, person);
    }

    // --- what the product asks of the engine ---

    @Override
    public void feedbackSent(FeedbackSent sent) {
        requireThere();
        feedback.add(sent);
    }

    @Override
    public Optional<String> whoTriaged(long processInstanceKey, long elementInstanceKey) {
        if (!assignees.containsKey(elementInstanceKey)) {
            throw new TaskNotCompleted("Triage feedback");
        }
        return Optional.ofNullable(assignees.get(elementInstanceKey));
    }

    @Override
    public DeployedModels deployModels() {
        requireThere();
        deployments++;
        return new DeployedModels(
                Stream.of(ProcessId.values()).collect(Collectors.toMap(process -> process, process -> newestVersion)),
                Stream.of(ProcessId.values())
                        .collect(Collectors.toMap(process -> process, process -> (long) process.ordinal())));
    }

    @Override
    public void deployPolicy(ApprovalPolicy policy) {
        requireThere();
    }

    @Override
    public void deployPolicy(FeedbackPolicy policy) {
        requireThere();
    }

    /** From now on the engine takes the opening of processes, and forgets it when it is set up again. */
    public void forgetOpenings(boolean forget) {
        forgetsOpenings = forget;
    }

    @Override
    public void open(OpenEngagement engagement) {
        requireThere();
        if (!forgetsOpenings && leading(engagement.engagementId()).isEmpty()) {
            enter(instance(ProcessId.SIZING_ENGAGEMENT, JSON.valueToTree(engagement.variables()), null), Step.CONTEXT);
        }
    }

    @Override
    public long rebuildAt(OpenEngagement engagement, RestartPoint point) {
        requireThere();
        Instance instance = instance(ProcessId.SIZING_ENGAGEMENT, JSON.valueToTree(engagement.variables()), null);
        if (losesAnswers) {
            pending.add(() -> goTo(instance, point));
            throw new EngineUnavailable("The answer was lost", null);
        }
        goTo(instance, point);
        return instance.key;
    }

    private final List<Runnable> pending = new ArrayList<>();

    /** What the engine began while its answers got lost goes on. */
    public void goOn() {
        List<Runnable> now = List.copyOf(pending);
        pending.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void entryRecorded(UUID visitId, String correlationId, @Nullable String traceparent) {
        requireThere();
        instances.values().stream()
                .filter(instance -> instance.active && instance.task != null)
                .filter(instance -> instance.task.visit().equals(visitId))
                .findFirst()
                .ifPresent(instance -> {
                    left.add(java.util.Objects.requireNonNull(instance.task).element());
                    complete(instance, null);
                });
    }

    @Override
    public void withdraw(UUID runId, String correlationId, @Nullable String traceparent) {
        requireThere();
        stop(runId, "WITHDRAWN");
    }

    @Override
    public void cancel(UUID runId, String correlationId, @Nullable String traceparent) {
        requireThere();
        stop(runId, "CANCELLED");
    }

    @Override
    public void terminate(long processInstanceKey) {
        requireThere();
        Optional.ofNullable(instances.get(processInstanceKey)).ifPresent(instance -> {
            end(instance);
            instance.cancelled = true;
        });
    }

    @Override
    public void changeOwner(long processInstanceKey, String owner) {
        requireThere();
        Optional.ofNullable(instances.get(processInstanceKey))
                .ifPresent(instance -> instance.variables.put("owner", owner));
    }

    @Override
    public void assign(HumanTaskRef visit, String userName) {
        requireThere();
        holders.put(visit.elementInstanceKey(), userName);
    }

    @Override
    public void offer(HumanTaskRef visit, String owner, List<String> people) {
        requireThere();
        candidates.put(visit.elementInstanceKey(), List.copyOf(people));
    }

    /** The people to whom the waiting task of an engagement was offered in Tasklist since it was reached. */
    public List<String> candidates(UUID engagement) {
        return task(engagement)
                .map(task -> candidates.getOrDefault(task.element(), List.of()))
                .orElse(List.of());
    }

    /** The person to whom the waiting task of an engagement is assigned in Tasklist. */
    public Optional<String> holder(UUID engagement) {
        return task(engagement).map(task -> holders.get(task.element()));
    }

    @Override
    public Optional<String> assigneeOfCompletedTask(HumanTaskRef visit) {
        if (left.contains(visit.elementInstanceKey())) {
            throw new TaskNotCompleted(visit);
        }
        return Optional.ofNullable(assignees.get(visit.elementInstanceKey()))
                .or(() -> {
                    throw new TaskNotVisibleYet(visit);
                })
                .filter(person -> !person.isEmpty());
    }

    @Override
    public Optional<String> whoBegan(long processInstanceKey) {
        return Optional.ofNullable(assignees.get(processInstanceKey)).filter(person -> !person.isEmpty());
    }

    /** Somebody begins an engagement in Tasklist; answers the variables of the job's answer. */
    public Map<String, @Nullable Object> beginInTasklist(String person, String form) {
        Instance instance = instance(ProcessId.SIZING_ENGAGEMENT, JSON.createObjectNode(), null);
        instance.active = false;
        assignees.put(instance.key, person);
        ObjectNode variables = JSON.createObjectNode();
        variables.set("submission", json(form));
        Job job = job(instance, JobType.OPEN_ENGAGEMENT, "Task_OpenEngagement", Map.of(), variables);
        jobs.add(job);
        return perform(job);
    }

    @Override
    public void restartAt(long processInstanceKey, RestartPoint point, String correlationId) {
        requireThere();
        Instance instance = instances.get(processInstanceKey);
        if (instance == null || !instance.active) {
            throw new EngineUnavailable("Nothing is active", null);
        }
        instances.values().stream().filter(child -> child.caller == instance).forEach(this::end);
        instance.task = null;
        instance.incident = null;
        goTo(instance, point);
    }

    @Override
    public void restartAt(
            long processInstanceKey,
            RestartPoint point,
            int revisionNumber,
            String correlationId,
            @Nullable String traceparent) {
        Optional.ofNullable(instances.get(processInstanceKey))
                .ifPresent(instance -> instance.variables.put("revisionNumber", revisionNumber));
        restartAt(processInstanceKey, point, correlationId);
    }

    /** The engine itself stops an instance. */
    public void stop(Instance instance, String elementId, IncidentCause cause, String message) {
        instance.stoppedAt = elementId;
        instance.cause = cause;
        instance.incident = message;
    }

    /** A release with newer models is deployed. */
    public void release() {
        newestVersion++;
    }

    /** From now on a migration of the instance fails so. */
    public void migrationFails(long processInstanceKey, Supplier<RuntimeException> failure) {
        failingMigrations.put(processInstanceKey, failure);
    }

    @Override
    public void endLeftoverTask(HumanTaskRef visit) {
        endedTasks.add(visit.elementInstanceKey());
    }

    /** The visits whose tasks were to be ended in Tasklist, each once. */
    public Set<Long> endedTasks() {
        return Set.copyOf(endedTasks);
    }

    @Override
    public List<OutdatedInstance> onOlderVersions(DeployedModels newest, int compared) {
        return Stream.of(ProcessId.values())
                .flatMap(process -> activeInstances(process, compared).stream()
                        .filter(instance -> instance.processVersion() < newestVersion)
                        .map(instance -> new OutdatedInstance(instance, process, newestVersion)))
                .sorted(Comparator.comparingLong(OutdatedInstance::key))
                .toList();
    }

    @Override
    public void migrateToNewest(DeployedModels newest, long processInstanceKey, ProcessId process) {
        requireThere();
        Optional.ofNullable(failingMigrations.get(processInstanceKey)).ifPresent(failure -> {
            throw failure.get();
        });
        java.util.Objects.requireNonNull(instances.get(processInstanceKey)).version = newestVersion;
    }

    @Override
    public List<ProcessIncident> incidents(int limit) {
        return instances.values().stream()
                .filter(instance -> instance.active && instance.incident != null)
                .map(instance -> new ProcessIncident(
                        instance.key,
                        instance.key,
                        instance.process.id(),
                        instance.stoppedAt,
                        instance.cause,
                        instance.incident,
                        null,
                        null))
                .toList();
    }

    @Override
    public void resolveIncident(long incidentKey, @Nullable Long jobKey, int retries) {
        retry(java.util.Objects.requireNonNull(instances.get(incidentKey)));
    }

    @Override
    public List<ActiveInstance> activeInstances(ProcessId process, int limit) {
        requireThere();
        return instances.values().stream()
                .filter(instance -> instance.active && instance.process == process)
                .map(instance -> new ActiveInstance(
                        instance.key,
                        process.id(),
                        instance.version,
                        instance.incident != null,
                        instance.caller == null ? null : instance.caller.key))
                .toList();
    }

    @Override
    public boolean waitsToBeBegun(long processInstanceKey) {
        return false;
    }

    @Override
    public List<EngineMark> read() {
        requireThere();
        return List.copyOf(marks.values());
    }

    @Override
    public void begin(EngineMark mark) {
        requireThere();
        long key = ++keys;
        marks.put(key, new EngineMark(key, mark.database(), mark.engine(), mark.beat()));
    }

    @Override
    public void advance(EngineMark mark, long beat) {
        requireThere();
        marks.put(mark.instanceKey(), new EngineMark(mark.instanceKey(), mark.database(), mark.engine(), beat));
    }

    @Override
    public void end(EngineMark mark) {
        marks.remove(mark.instanceKey());
    }

    @Override
    public Optional<java.time.Instant> latestInSearch() {
        return searchIsOld || marks.isEmpty() ? Optional.empty() : Optional.of(java.time.Instant.MAX);
    }

    /** From now on the search shows the past of another engine. */
    public void searchOfAnotherEngine(boolean old) {
        searchIsOld = old;
    }

    /** The markers of the engine as in a backup of it, to be put back by {@link #restoreMarks}. */
    public Map<Long, EngineMark> backUpMarks() {
        return new HashMap<>(marks);
    }

    /** Puts markers back as they were. */
    public void restoreMarks(Map<Long, EngineMark> saved) {
        marks.clear();
        marks.putAll(saved);
    }

    @Override
    public List<Long> cancelledLast(ProcessId process, int limit) {
        requireThere();
        return instances.values().stream()
                .filter(instance -> instance.cancelled && instance.process == process)
                .map(Instance::key)
                .toList();
    }

    @Override
    public EngineHealth health() {
        return new EngineHealth(!away, "stand-in", "");
    }

    // --- the models ---

    private void goTo(Instance instance, RestartPoint point) {
        switch (point) {
            case APPROVAL -> call(instance, ProcessId.SIZING_APPROVAL);
            case EXPORT -> call(instance, ProcessId.SIZING_EXPORT);
            default -> enter(instance, Step.valueOf(point.name()));
        }
    }

    private void enter(Instance instance, Step step) {
        long element = ++keys;
        Job job = new Job(
                ++keys,
                JobType.STEP_ENTERED,
                instance.key,
                element,
                step.elementId(),
                instance.process.id(),
                Map.of(),
                1,
                instance.variables.deepCopy());
        run(instance, job, answer -> {
            UUID visit = UUID.fromString(String.valueOf(answer.get("visitId")));
            instance.task = new Task(step, element, visit);
            if (step != Step.SIGN_OFF) {
                holders.put(element, String.valueOf(answer.get("owner")));
            }
        });
    }

    private void complete(Instance instance, @Nullable JsonNode form) {
        Task task = java.util.Objects.requireNonNull(instance.task);
        instance.task = null;
        ObjectNode variables = instance.variables.deepCopy();
        if (form != null) {
            variables.set("submission", form);
        }
        boolean decision = task.step() == Step.SIGN_OFF;
        JobType type = decision ? JobType.RECORD_DECISION : JobType.RECORD_STEP;
        Map<String, String> headers =
                decision ? Map.of() : Map.of("step", task.step().name());
        Job job = job(instance, type, recordingTask(task.step()), headers, variables);
        run(
                instance,
                job,
                decision ? answer -> decided(instance, answer) : answer -> stepDone(instance, task.step(), answer));
    }

    /** Id of the task that records a step's entry; its job is not that of the human task. */
    private static String recordingTask(Step step) {
        return switch (step) {
            case CONTEXT -> "Task_RecordContext";
            case SCOPE -> "Task_RecordScope";
            case SCENARIOS -> "Task_RecordScenarios";
            case SIZING -> "Task_RecordSizing";
            case EXPERT -> "Task_RecordServices";
            case REVIEW -> "Task_RecordReview";
            case SIGN_OFF -> "Task_RecordDecision";
        };
    }

    private void stepDone(Instance instance, Step step, Map<String, @Nullable Object> answer) {
        switch (String.valueOf(answer.get("outcome"))) {
            case "accepted" ->
                enter(
                        instance,
                        step.next(Boolean.TRUE.equals(answer.get("expertOpen"))).orElseThrow());
            case "problems" -> enter(instance, step);
            case "another-step" -> enter(instance, Step.valueOf(String.valueOf(answer.get("nextStep"))));
            case "submit" ->
                run(instance, JobType.FREEZE_REVISION, "Task_FreezeRevision", Map.of(), frozen -> {
                    merge(instance, frozen);
                    call(instance, ProcessId.SIZING_APPROVAL);
                });
            case "withdraw" -> close(instance, "WITHDRAWN");
            default -> throw new IllegalStateException("No flow for " + answer);
        }
    }

    private void call(Instance instance, ProcessId process) {
        String element = process == ProcessId.SIZING_APPROVAL ? "Task_Approval" : "Task_Export";
        run(instance, JobType.REGISTER_CALL, element, Map.of("process", process.id()), answer -> {
            ObjectNode variables = instance.variables.deepCopy();
            variables.put("callToken", String.valueOf(answer.get("callToken")));
            Instance child = instance(process, variables, instance);
            if (process == ProcessId.SIZING_APPROVAL) {
                approval(child);
            } else {
                export(child);
            }
        });
    }

    private void approval(Instance approval) {
        if (!approval.variables.has("levels")) {
            approval.variables.set("levels", levels(approval.variables));
        }
        run(approval, JobType.OPEN_APPROVAL, "Task_OpenApproval", Map.of(), answer -> {
            merge(approval, answer);
            if (Boolean.FALSE.equals(answer.get("signOffNeeded"))) {
                closeApproval(approval, "approved");
            } else {
                offer(approval);
            }
        });
    }

    private void offer(Instance approval) {
        JsonNode open = approval.variables.path("openLevels");
        if (approval.signedLevels >= open.size()) {
            closeApproval(approval, approval.variables.path("outcome").asText());
            return;
        }
        approval.variables.put("askedLevel", open.get(approval.signedLevels).asInt());
        run(approval, JobType.OFFER_SIGN_OFF, "Task_OfferSignOff", Map.of(), answer -> {
            merge(approval, answer);
            if (answer.get("outcome") == null) {
                enter(approval, Step.SIGN_OFF);
            } else {
                decided(approval, answer);
            }
        });
    }

    private void decided(Instance approval, Map<String, @Nullable Object> answer) {
        String outcome = String.valueOf(answer.get("outcome"));
        switch (outcome) {
            case "ineligible", "problems" -> enter(approval, Step.SIGN_OFF);
            case "approved" -> {
                approval.signedLevels++;
                approval.variables.put("outcome", outcome);
                offer(approval);
            }
            default -> closeApproval(approval, outcome);
        }
    }

    private void closeApproval(Instance approval, String outcome) {
        run(approval, JobType.CLOSE_APPROVAL, "Task_CloseApproval", Map.of("outcome", outcome), answer -> {
            approval.active = false;
            Instance caller = approval.caller;
            if (caller == null) {
                return;
            }
            switch (outcome) {
                case "approved" -> call(caller, ProcessId.SIZING_EXPORT);
                case "changes-requested" ->
                    run(caller, JobType.OPEN_NEXT_REVISION, "Task_OpenNextRevision", Map.of(), opened -> {
                        merge(caller, opened);
                        enter(caller, Step.REVIEW);
                    });
                default -> close(caller, "REJECTED");
            }
        });
    }

    private void export(Instance export) {
        run(
                export,
                JobType.RENDER_CSV,
                "Task_RenderCsv",
                Map.of(),
                csv -> run(
                        export,
                        JobType.RENDER_PDF,
                        "Task_RenderPdf",
                        Map.of(),
                        pdf -> run(
                                export,
                                JobType.RENDER_XLSX,
                                "Task_RenderXlsx",
                                Map.of(),
                                xlsx -> run(export, JobType.ANNOUNCE_EXPORT, "Task_AnnounceExport", Map.of(), done -> {
                                    export.active = false;
                                    if (export.caller != null) {
                                        export.caller.active = false;
                                    }
                                }))));
    }

    private void stop(UUID runId, String outcome) {
        instances.values().stream()
                .filter(instance -> instance.active && instance.caller == null)
                .filter(instance -> instance.variables.path("runId").asText().equals(runId.toString()))
                .toList()
                .forEach(instance -> {
                    instances.values().stream()
                            .filter(child -> child.caller == instance)
                            .forEach(this::end);
                    instance.task = null;
                    close(instance, outcome);
                });
    }

    private void close(Instance instance, String outcome) {
        run(instance, JobType.CLOSE_ENGAGEMENT, "Task_Close", Map.of("outcome", outcome), answer -> end(instance));
    }

    private void end(Instance instance) {
        instance.active = false;
        instance.task = null;
        instances.values().stream()
                .filter(child -> child.caller == instance && child.active)
                .toList()
                .forEach(this::end);
    }

    private JsonNode levels(ObjectNode variables) {
        PolicyFacts facts =
                PolicyFacts.each(fact -> variables.path(fact.variable()).decimalValue());
        PolicyDecision decision = ApprovalPolicy.bundled().decide(facts);
        if (!(decision instanceof PolicyDecision.Decided decided)) {
            throw new IllegalStateException("No rule for " + facts);
        }
        return JSON.valueToTree(decided.levels().stream()
                .map(level -> Map.of(
                        "level", level.level(),
                        "group", level.group(),
                        "timeLimit", level.timeLimit().toString(),
                        "reminder", level.reminder().toString(),
                        "escalateTo", level.escalateTo(),
                        "reason", level.reason()))
                .toList());
    }

    // --- jobs ---

    private void run(
            Instance instance,
            JobType type,
            String element,
            Map<String, String> headers,
            Consumer<Map<String, @Nullable Object>> then) {
        run(instance, job(instance, type, element, headers, instance.variables.deepCopy()), then);
    }

    private void run(Instance instance, Job job, Consumer<Map<String, @Nullable Object>> then) {
        Map<String, @Nullable Object> answer;
        try {
            Job handed = tampering.apply(job);
            jobs.add(handed);
            answer = perform(handed);
        } catch (RuntimeException failed) {
            instance.incident = String.valueOf(failed.getMessage());
            instance.again = () -> run(instance, job, then);
            return;
        }
        then.accept(answer);
    }

    private Job job(
            Instance instance, JobType type, String element, Map<String, String> headers, ObjectNode variables) {
        return new Job(++keys, type, instance.key, ++keys, element, instance.process.id(), headers, 1, variables);
    }

    private Instance instance(ProcessId process, ObjectNode variables, @Nullable Instance caller) {
        Instance instance = new Instance(++keys, process, variables, caller);
        instance.version = newestVersion;
        instances.put(instance.key, instance);
        return instance;
    }

    private Instance waiting(UUID engagement) {
        return java.util.stream.Stream.concat(leading(engagement).stream(), called(engagement).stream())
                .filter(instance -> instance.task != null)
                .max(Comparator.comparing(Instance::key))
                .orElseThrow();
    }

    private static void merge(Instance instance, Map<String, @Nullable Object> answer) {
        answer.forEach((name, value) -> instance.variables.set(name, JSON.valueToTree(value)));
    }

    private void requireThere() {
        if (away) {
            throw new EngineUnavailable("The engine is away", null);
        }
    }

    /** Reads the JSON of a form. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException mistyped) {
            throw new IllegalArgumentException(text, mistyped);
        }
    }
}
