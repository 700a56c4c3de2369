package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.OutdatedInstance;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Running instances move to a newer version of the models wherever they wait")
class MigrationTest {
    private static WorkflowTestBed bed;

    @BeforeAll
    static void startEngine() {
        bed = WorkflowTestBed.start();
    }

    @AfterAll
    static void stopEngine() {
        bed.close();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void at_every_human_step(Step step) {
        Journey journey = resting(step);
        migrateAll();
        for (Channel channel : Channel.values()) {
            journey.in(channel).at(step).submit(Submissions.wrong(step));
        }
        journey.finish().endsWith("Event_ProposalReady");
    }

    @ParameterizedTest
    @EnumSource(
            value = JobType.class,
            names = {"OPEN_ENGAGEMENT", "REMIND_APPROVER", "OPEN_NEXT_REVISION", ".*TRIAGE.*", "ANSWER_SENDER"},
            mode = EnumSource.Mode.MATCH_NONE)
    void with_an_incident_at_every_job(JobType type) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS);
        journey.worker().answer(type, job -> {
            throw new OperatorReadable("The disk is full.");
        });
        if (type == JobType.CLOSE_ENGAGEMENT) {
            journey.at(Step.CONTEXT);
            bed.workflow().withdraw(journey.dossier().runId, "correlation-of-withdrawal");
        }
        journey.advance(() -> {
            bed.increaseTime(Duration.ofMinutes(2));
            return !bed.workflow().incidents(10).isEmpty();
        });
        migrateAll();
        journey.worker().answerRightly(type);
        if (type == JobType.CLOSE_ENGAGEMENT) {
            journey.forgetVisit();
        }
        bed.workflow()
                .incidents(10)
                .forEach(incident -> bed.workflow().resolveIncident(incident.key(), incident.jobKey(), 3));
        journey.finish()
                .endsWith(type == JobType.CLOSE_ENGAGEMENT ? "Event_EngagementWithdrawn" : "Event_ProposalReady");
    }

    @Test
    void before_an_engagement_is_begun() {
        long instance = bed.startInTasklist(Map.of("name", "Plan"));
        bed.workUntil(
                List.of(),
                () -> bed.tasklist()
                        .openTask(instance, ModelResources.BEGIN_TASK)
                        .isPresent());
        migrateAll();
        assertThat(bed.records().versionOf(instance)).isGreaterThan(1);
        bed.workflow().terminate(instance);
    }

    @Test
    void what_waits_at_an_element_that_the_newest_version_lacks_is_refused_for_good() {
        bed.deployChanged(ProcessId.SIZING_ENGAGEMENT, ModelResources.BEGIN_TASK, "Task_BeginOtherwise");
        long instance = bed.startInTasklist(Map.of("name", "Plan"));
        bed.workUntil(
                List.of(),
                () -> bed.tasklist().openTask(instance, "Task_BeginOtherwise").isPresent());
        OutdatedInstance older = older().stream()
                .filter(found -> found.key() == instance)
                .findFirst()
                .orElseThrow();
        assertThat(older.instance().processVersion()).isEqualTo(older.newestVersion() - 1);
        assertThatThrownBy(
                        () -> bed.workflow().migrateToNewest(bed.workflow().deployModels(), instance, older.process()))
                .isInstanceOf(EngineRefused.class);
        bed.workflow().terminate(instance);
    }

    @Test
    void models_that_are_deployed_again_after_a_rollback_lead_again() {
        bed.deployChanged(ProcessId.SIZING_ENGAGEMENT, ModelResources.BEGIN_TASK, "Task_BeginOtherwise");
        long newer = startedAt("Task_BeginOtherwise");
        DeployedModels redeployed = bed.workflow().deployModels();
        long next = startedAt(ModelResources.BEGIN_TASK);
        assertThat(bed.workflow().onOlderVersions(redeployed, 10))
                .extracting(OutdatedInstance::key)
                .containsExactly(newer);
        bed.workflow().terminate(newer);
        bed.workflow().terminate(next);
    }

    /** Starts an instance of the latest version; returns its key once it waits at the task. */
    private static long startedAt(String task) {
        long instance = bed.startInTasklist(Map.of("name", "Plan"));
        bed.workUntil(List.of(), () -> bed.tasklist().openTask(instance, task).isPresent());
        return instance;
    }

    private static void migrateAll() {
        bed.deployChanged(ProcessId.SIZING_ENGAGEMENT, "name=\"Proposal ready\"", "name=\"Proposal is ready\"");
        List<OutdatedInstance> older = older();
        assertThat(older).isNotEmpty();
        older.forEach(MigrationTest::migrate);
        assertThat(older()).isEmpty();
    }

    private static List<OutdatedInstance> older() {
        return bed.workflow().onOlderVersions(bed.workflow().deployModels(), 10);
    }

    /** An instance that moves at this very moment is refused, and asked again. */
    private static void migrate(OutdatedInstance instance) {
        await().pollInSameThread()
                .ignoreExceptionsMatching(EngineUnavailable.class::isInstance)
                .until(() -> {
                    bed.workflow().migrateToNewest(bed.workflow().deployModels(), instance.key(), instance.process());
                    return true;
                });
    }

    private static Journey resting(Step step) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS);
        while (journey.nextStep().orElseThrow() != step) {
            journey.submit(journey.rightHere());
        }
        return journey;
    }
}
