package io.quicksizer.workers.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.processes.engine.EngineMark;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkComparisonTest {
    private static final UUID DATABASE = new UUID(1, 1);
    private static final UUID ENGINE = new UUID(2, 2);
    private static final UUID OTHER = new UUID(3, 3);

    @Test
    void an_engine_without_a_marker_is_new_to_a_database_that_never_had_one_and_empty_to_any_other() {
        assertThat(state(mark(null, 1, 0))).isEqualTo(RecoveryState.IN_STEP);
        assertThat(state(mark(ENGINE, 8, 7))).isEqualTo(RecoveryState.ENGINE_EMPTY);
    }

    @Test
    void a_beat_between_what_was_acknowledged_and_what_was_sent_is_in_step() {
        assertThat(state(mark(ENGINE, 10, 7), marker(DATABASE, ENGINE, 7))).isEqualTo(RecoveryState.IN_STEP);
        assertThat(state(mark(ENGINE, 10, 7), marker(DATABASE, ENGINE, 9))).isEqualTo(RecoveryState.IN_STEP);
    }

    @Test
    void whoever_is_behind_was_restored() {
        assertThat(state(mark(ENGINE, 10, 7), marker(DATABASE, ENGINE, 6))).isEqualTo(RecoveryState.ENGINE_OLDER);
        assertThat(state(mark(ENGINE, 10, 7), marker(DATABASE, ENGINE, 10))).isEqualTo(RecoveryState.DATABASE_OLDER);
    }

    @Test
    void an_engine_of_another_life_or_of_another_database_is_another_one() {
        assertThat(state(mark(ENGINE, 10, 7), marker(DATABASE, OTHER, 5))).isEqualTo(RecoveryState.ENGINE_OTHER);
        assertThat(state(mark(ENGINE, 10, 7), marker(OTHER, ENGINE, 99))).isEqualTo(RecoveryState.ENGINE_OTHER);
        assertThat(state(mark(null, 1, 0), marker(OTHER, ENGINE, 99))).isEqualTo(RecoveryState.ENGINE_OTHER);
    }

    @Test
    void a_database_from_before_a_reconciliation_finds_a_later_marker() {
        assertThat(state(mark(ENGINE, 10, 7), marker(DATABASE, OTHER, 30))).isEqualTo(RecoveryState.DATABASE_OLDER);
    }

    @Test
    void a_marker_whose_beginning_was_not_noted_is_adopted_and_of_two_the_further_one_counts() {
        assertThat(MarkComparison.of(mark(null, 2, 0), List.of(marker(DATABASE, OTHER, 1)))
                        .ours())
                .hasValueSatisfying(ours -> assertThat(ours.engine()).isEqualTo(OTHER));
        assertThat(state(mark(ENGINE, 10, 7), marker(DATABASE, ENGINE, 2), marker(DATABASE, ENGINE, 8)))
                .isEqualTo(RecoveryState.IN_STEP);
    }

    private static RecoveryState state(RecoveryMark mark, EngineMark... found) {
        return MarkComparison.of(mark, List.of(found)).state();
    }

    private static EngineMark marker(UUID database, UUID engine, long beat) {
        return new EngineMark(5, database, engine, beat);
    }

    private static RecoveryMark mark(@Nullable UUID engine, long intended, long acknowledged) {
        return new RecoveryMark(
                DATABASE,
                engine,
                intended,
                acknowledged,
                RecoveryState.IN_STEP,
                Instant.EPOCH,
                null,
                null,
                false,
                0,
                null,
                null,
                null);
    }
}
