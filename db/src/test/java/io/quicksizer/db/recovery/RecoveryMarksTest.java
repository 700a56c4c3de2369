package io.quicksizer.db.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class RecoveryMarksTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final UUID ENGINE = new UUID(2, 2);

    @Autowired
    private RecoveryMarks marks;

    @Autowired
    private ModelDeployments deployments;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void begin() {
        jdbc.update(
                "update recovery_mark set intended = 0, acknowledged = 0, engine_id = null, state = 'UNKNOWN',"
                        + " suspected = 'UNKNOWN', leased_until = '-infinity', reconciling_since = null, reconciling_all = false");
        jdbc.update("delete from model_version");
        jdbc.update("delete from model_deployment");
    }

    @Test
    void a_beat_is_claimed_by_one_node_until_it_is_acknowledged_or_its_lease_ends() {
        assertThat(marks.claim(NOW, LEASE))
                .hasValueSatisfying(mark -> assertThat(mark.intended()).isEqualTo(1));
        assertThat(marks.claim(NOW.plusSeconds(14), LEASE)).isEmpty();
        assertThat(marks.claim(NOW.plusSeconds(15), LEASE)).isPresent();
        marks.acknowledge(ENGINE, 2, NOW);
        assertThat(marks.claim(NOW, LEASE)).isPresent();
        assertThat(marks.current().acknowledged()).isEqualTo(2);
        assertThat(marks.current().state()).isEqualTo(RecoveryState.IN_STEP);
    }

    @Test
    void the_lease_of_a_node_whose_clock_was_wrong_holds_nobody_up() {
        assertThat(marks.claim(NOW.plus(Duration.ofDays(20)), LEASE)).isPresent();
        assertThat(marks.claim(NOW, LEASE)).isPresent();
        assertThat(marks.claim(NOW, LEASE)).isEmpty();
    }

    @Test
    void one_look_changes_no_state_and_the_second_does_once() {
        beat();
        Instant later = NOW.plusSeconds(20);
        assertThat(marks.apart(RecoveryState.ENGINE_EMPTY, NOW)).isFalse();
        assertThat(marks.current().state()).isEqualTo(RecoveryState.IN_STEP);
        assertThat(marks.apart(RecoveryState.ENGINE_EMPTY, later)).isTrue();
        assertThat(marks.current().state()).isEqualTo(RecoveryState.ENGINE_EMPTY);
        assertThat(marks.current().stateSince()).isEqualTo(later);
        assertThat(marks.apart(RecoveryState.ENGINE_EMPTY, later.plusSeconds(9)))
                .isFalse();
    }

    @Test
    void a_reconciliation_keeps_its_beginning_and_its_extent_until_it_is_finished() {
        beat();
        assertThat(marks.reconciling().reconcilingAll()).isFalse();
        marks.reconciled();
        marks.apart(RecoveryState.ENGINE_OLDER, NOW);
        marks.apart(RecoveryState.ENGINE_OLDER, NOW);
        RecoveryMark begun = marks.reconciling();
        assertThat(begun.reconcilingAll()).isTrue();
        beat();
        RecoveryMark goesOn = marks.reconciling();
        assertThat(goesOn.reconcilingSince()).isEqualTo(begun.reconcilingSince());
        assertThat(goesOn.reconcilingAll()).isTrue();
        marks.reconciled();
        assertThat(marks.current().reconcilingSince()).isNull();
    }

    @Test
    void models_are_noted_for_one_engine_and_count_only_in_step() {
        String digest = "0".repeat(64);
        deploy(digest);
        assertThat(deployments.has(digest)).isFalse();
        beat();
        deploy(digest);
        deploy(digest);
        assertThat(deployments.has(digest)).isTrue();
        marks.apart(RecoveryState.ENGINE_EMPTY, NOW);
        marks.apart(RecoveryState.ENGINE_EMPTY, NOW);
        assertThat(deployments.has(digest)).isFalse();
        assertThat(deployments.newest()).isEmpty();
    }

    @Test
    void the_newest_version_counts_whichever_release_deployed_it() {
        beat();
        deploy("0".repeat(64), new ModelVersion("sizing-engagement", 4, 40), new ModelVersion("sizing-export", 2, 20));
        deploy("1".repeat(64), new ModelVersion("sizing-engagement", 3, 30), new ModelVersion("sizing-export", 3, 31));
        assertThat(deployments.newest())
                .containsExactly(
                        new ModelVersion("sizing-engagement", 4, 40), new ModelVersion("sizing-export", 3, 31));
    }

    @Test
    void a_deployment_of_an_earlier_release_without_versions_is_repeated() {
        beat();
        String digest = "0".repeat(64);
        jdbc.update("insert into model_deployment values (?, ?, now())", digest, ENGINE);
        assertThat(deployments.has(digest)).isFalse();
        deploy(digest);
        assertThat(deployments.has(digest)).isTrue();
    }

    private void deploy(String digest) {
        deploy(digest, new ModelVersion("sizing-engagement", 1, 10));
    }

    private void deploy(String digest, ModelVersion... versions) {
        transaction.executeWithoutResult(status -> {
            deployments.lock();
            deployments.deployed(digest, List.of(versions), NOW);
        });
    }

    private void beat() {
        RecoveryMark mark = marks.claim(NOW, LEASE).orElseThrow();
        marks.acknowledge(ENGINE, mark.intended(), NOW);
    }
}
