package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.operations.MigratingInstances;
import io.quicksizer.workers.operations.MigrationReport;
import io.quicksizer.workers.operations.MigrationReport.NotMigrated;
import io.quicksizer.workers.operations.MigrationReport.Reason;
import io.quicksizer.workers.operations.OlderInstance;
import io.quicksizer.workers.operations.ReplacingInstance;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class MigrationTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private MigratingInstances migrating;

    @Autowired
    private ReplacingInstance replacing;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void instances_of_earlier_versions_are_listed_with_engagement_and_place() {
        UUID scope = office.at("Older", Step.SCOPE);
        UUID signing = office.submitted("Older in approval");
        assertThat(older()).isEmpty();
        engine.release();
        office.at("Newer", Step.SCOPE);

        assertThat(older())
                .hasSize(3)
                .anySatisfy(instance -> {
                    assertThat(instance.engagement().engagementId()).isEqualTo(scope);
                    assertThat(instance.engagement().place()).isEqualTo("SCOPE");
                    assertThat(instance.from()).isEqualTo(1);
                    assertThat(instance.to()).isEqualTo(2);
                    assertThat(instance.hasIncident()).isFalse();
                })
                .anySatisfy(instance -> {
                    assertThat(instance.process()).isEqualTo(ProcessId.SIZING_APPROVAL);
                    assertThat(instance.engagement().engagementId()).isEqualTo(signing);
                });
    }

    @Test
    void all_are_migrated_in_portions_and_each_is_audited_once() {
        List<UUID> ids = IntStream.range(0, MigratingInstances.MOST_AT_ONCE + 2)
                .mapToObj(number -> office.opened("Portion " + number))
                .toList();
        engine.release();

        int deployments = engine.deployments();
        MigrationReport first = done(migrating.migrateNext(office.person("admin"), 0));
        assertThat(first.migrated()).hasSize(MigratingInstances.MOST_AT_ONCE);
        assertThat(first.remaining()).isEqualTo(2);
        MigrationReport second = done(migrating.migrateNext(office.person("admin"), first.next()));
        assertThat(second.migrated()).hasSize(2);
        assertThat(second.next()).isZero();
        assertThat(done(migrating.migrateNext(office.person("admin"), 0)).migrated())
                .isEmpty();

        assertThat(older()).isEmpty();
        assertThat(engine.deployments()).isEqualTo(deployments);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(office.audited(id, "instance.migrate")).isEqualTo(1));
    }

    @Test
    void an_instance_that_moves_or_has_no_counterpart_is_refused_in_words_and_the_others_are_migrated() {
        long moving = leading(office.at("Moving", Step.SCOPE));
        long impossible = leading(office.at("Impossible", Step.SCOPE));
        long fine = leading(office.at("Fine", Step.SCOPE));
        engine.release();
        engine.migrationFails(moving, () -> new EngineUnavailable("Moved", null));
        engine.migrationFails(impossible, () -> new EngineRefused("Unsupported", null));

        MigrationReport report =
                done(migrating.migrate(office.person("admin"), Set.of(moving, impossible, fine, 4711L)));

        assertThat(report.migrated()).extracting(OlderInstance::key).containsExactly(fine);
        assertThat(report.refused())
                .extracting(NotMigrated::reason)
                .containsExactly(Reason.MOVING, Reason.NO_COUNTERPART);
        assertThat(report.refused())
                .allSatisfy(refused -> assertThat(refused.reason().sentence())
                        .contains("Nothing was changed. Re")
                        .endsWith("."));
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(older()).extracting(OlderInstance::key).containsExactly(moving, impossible);
    }

    @Test
    void what_can_not_be_migrated_is_rebuilt_on_the_newest_version_and_its_old_instance_is_ended() {
        UUID id = office.submitted("Replaced");
        long old = leading(id);
        engine.release();

        assertThat(done(replacing.replace(office.person("admin"), old, "new models"))
                        .engagementId())
                .isEqualTo(id);
        office.deliver();

        assertThat(leading(id)).isNotEqualTo(old);
        assertThat(older()).isEmpty();
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
        office.decide("approver2", id, "approve");
        assertThat(replacing.replace(office.person("admin"), old, "")).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void without_the_engine_nothing_is_migrated_and_an_operator_is_notified() {
        office.at("Away", Step.SCOPE);
        engine.release();
        engine.away(true);
        assertThat(done(migrating.older(office.person("admin")))).isEmpty();
        assertThat(migrating.migrateNext(office.person("admin"), 0)).isInstanceOf(Answer.Conflicting.class);
    }

    @Test
    void only_administrators_migrate() {
        long instance = leading(office.at("Refused", Step.SCOPE));
        engine.release();
        assertThat(migrating.older(office.person("planner"))).isInstanceOf(Answer.Refused.class);
        assertThat(migrating.migrate(office.person("planner"), Set.of(instance)))
                .isInstanceOf(Answer.Refused.class);
        assertThat(migrating.migrateNext(office.person("approver"), 0)).isInstanceOf(Answer.Refused.class);
        assertThat(replacing.replace(office.person("planner"), instance, "")).isInstanceOf(Answer.Refused.class);
        assertThat(older()).hasSize(1);
    }

    private List<OlderInstance> older() {
        return done(migrating.older(office.person("admin"))).orElseThrow();
    }

    private long leading(UUID id) {
        return engine.leading(id).getFirst().key();
    }

    private static <T> T done(Answer<T> answer) {
        return answer.ifDone().orElseThrow(() -> new AssertionError(answer));
    }
}
