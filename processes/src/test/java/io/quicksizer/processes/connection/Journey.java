package io.quicksizer.processes.connection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One engagement on its way through the models, as planner and approver live it. */
final class Journey {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String PLANNER = "planner";
    static final String APPROVER = "approver";

    private final WorkflowTestBed bed;
    private final ScriptedWorker worker;
    private final Dossier dossier;

    private Channel channel = Channel.PORTAL;

    private Journey(WorkflowTestBed bed, PolicyFacts facts) {
        this.bed = bed;
        this.worker = new ScriptedWorker(bed.workflow(), bed::now);
        this.dossier = worker.dossier(UUID.randomUUID());
        this.dossier.facts = facts;
    }

    /** Another run of the same engagement. */
    static Journey again(WorkflowTestBed bed, Journey earlier) {
        Journey journey = new Journey(bed, earlier.dossier.facts);
        journey.dossier.engagementId = earlier.dossier.engagementId;
        bed.workflow().open(journey.engagement());
        return journey;
    }

    static Journey open(WorkflowTestBed bed, PolicyFacts facts) {
        Journey journey = new Journey(bed, facts);
        bed.workflow().open(journey.engagement());
        return journey;
    }

    static Journey rebuilt(WorkflowTestBed bed, PolicyFacts facts, RestartPoint point) {
        Journey journey = new Journey(bed, facts);
        journey.dossier.rootInstance = bed.workflow().rebuildAt(journey.engagement(), point);
        return journey;
    }

    /** Does the waiting work until the engagement rests at this step. */
    Journey at(Step step) {
        assertThat(nextStep()).as("step where the engagement rests").contains(step);
        return this;
    }

    /** Where the engagement rests when the waiting work is done; empty when it has ended. */
    Optional<Step> nextStep() {
        workUntil(() -> ended() || openTask().isPresent());
        return Optional.ofNullable(dossier.visit).map(HumanTaskRef::step);
    }

    Journey submit(Map<String, @Nullable Object> form) {
        return submit(form, visit().step() == Step.SIGN_OFF ? APPROVER : PLANNER);
    }

    Journey submit(Map<String, @Nullable Object> form, String actor) {
        HumanTaskRef left = visit();
        enter(form, actor);
        workUntil(() -> !left.equals(dossier.visit));
        return this;
    }

    /** Makes the entry, and does no work after it. */
    void enter(Map<String, @Nullable Object> form, String actor) {
        if (channel == Channel.TASKLIST) {
            bed.tasklist().complete(openTask().orElseThrow(), actor, form);
            return;
        }
        UUID visitId = requireNonNull(dossier.visitId);
        dossier.entries.put(visitId, JSON.valueToTree(form));
        dossier.actors.put(visitId, actor);
        bed.workflow().entryRecorded(visitId, "correlation-of-" + actor, null);
    }

    /** Publishes the entry of the next step before the engine has entered it. */
    void recordAtOnce() {
        worker.beforeAnswering(JobType.STEP_ENTERED, () -> {
            Step step = visit().step();
            enter(Submissions.right(step), PLANNER);
        });
    }

    /** The right entry for the step where the engagement rests, with custom services. */
    Map<String, @Nullable Object> rightHere() {
        Step step = visit().step();
        return step == Step.SIZING ? Submissions.sizes("CUSTOM") : Submissions.right(step);
    }

    /** Does work and makes right entries until the condition holds. */
    void advance(Callable<Boolean> condition) {
        AtomicBoolean reached = new AtomicBoolean();
        Callable<Boolean> holds = () -> {
            reached.set(condition.call());
            return reached.get();
        };
        while (true) {
            workUntil(() -> holds.call() || openTask().isPresent());
            if (reached.get()) {
                return;
            }
            HumanTaskRef left = visit();
            enter(rightHere(), left.step() == Step.SIGN_OFF ? APPROVER : PLANNER);
            workUntil(() -> holds.call() || !left.equals(dossier.visit));
        }
    }

    /** Makes all entries that follow here. */
    Journey in(Channel chosen) {
        channel = chosen;
        return this;
    }

    /** Submits what is right in each of these steps, one after the other. */
    Journey rightly(Step... steps) {
        for (Step step : steps) {
            at(step).submit(Submissions.right(step));
        }
        return this;
    }

    Journey toSigning() {
        return toSigningOrEnd().at(Step.SIGN_OFF);
    }

    /** Submits what is right in the wizard without expert mode, for an engagement that nobody needs to sign. */
    Journey toSigningOrEnd() {
        return rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.REVIEW);
    }

    /** Submits what is right until nothing is left to do. */
    Journey finish() {
        for (Optional<Step> step = nextStep(); step.isPresent(); step = nextStep()) {
            submit(Submissions.right(step.get()));
        }
        return this;
    }

    void toEnd() {
        finish().endsWith("Event_ProposalReady");
    }

    /** After a restart: the visit that was pending is not waited for any more. */
    Journey forgetVisit() {
        dossier.visit = null;
        return this;
    }

    void openAgain() {
        bed.workflow().open(engagement());
    }

    /** Does the waiting work until the engagement has ended, and checks through which end event. */
    Journey endsWith(String endEvent) {
        workUntil(this::ended);
        assertThat(bed.records().completed(dossier.rootInstance)).contains(endEvent);
        assertThat(bed.records().incidents()).isEmpty();
        return this;
    }

    boolean ended() {
        return dossier.rootInstance != 0 && !bed.records().isActive(dossier.rootInstance);
    }

    void workUntil(Callable<Boolean> condition) {
        bed.workUntil(worker.handlers(), condition);
    }

    Dossier dossier() {
        return dossier;
    }

    HumanTaskRef visit() {
        return requireNonNull(dossier.visit, "the engagement rests at no step");
    }

    List<String> completedElements() {
        return bed.records().completed(dossier.rootInstance).toList();
    }

    ScriptedWorker worker() {
        return worker;
    }

    private OpenEngagement engagement() {
        return new OpenEngagement(
                dossier.engagementId,
                dossier.runId,
                "correlation-of-opening",
                null,
                PLANNER,
                1,
                true,
                dossier.policyVersion,
                dossier.facts);
    }

    OptionalLong openTask() {
        HumanTaskRef visit = dossier.visit;
        return visit == null
                ? OptionalLong.empty()
                : bed.tasklist()
                        .taskOf(visit.processInstanceKey(), visit.step().elementId(), visit.elementInstanceKey());
    }
}
