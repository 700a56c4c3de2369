package io.quicksizer.db.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class LeftVisitsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final long INSTANCE = 8_000_000;

    @Autowired
    private LeftVisits visits;

    @Autowired
    private StepJournal journal;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID engagement;
    private UUID run;

    @BeforeEach
    void open() {
        engagement = new SampleRows(jdbc).engagement(new SampleRows(jdbc).publishedCatalogue());
        run = jdbc.queryForObject("select run_id from engagement where id = ?", UUID.class, engagement);
    }

    @Test
    void a_visit_before_the_restart_is_left_and_the_one_after_it_is_not_whatever_the_clocks_say() {
        record(StepEventKind.ENTERED, 8_000_101L, 0);
        record(StepEventKind.COMPLETED, 8_000_101L, 1);
        record(StepEventKind.ENTERED, 8_000_102L, 2);
        deliver(record(StepEventKind.RESTARTED, null, 600));
        assertThat(left(8_000_100L)).containsExactly(8_000_102L);
        record(StepEventKind.ENTERED, 8_000_103L, 3);
        assertThat(left(8_000_100L)).containsExactly(8_000_102L);
    }

    @Test
    void a_visit_that_was_entered_before_the_engine_carried_the_restart_out_is_left_too() {
        record(StepEventKind.ENTERED, 8_000_201L, 0);
        UUID restart = record(StepEventKind.RESTARTED, null, 1);
        record(StepEventKind.ENTERED, 8_000_202L, 2);
        deliver(restart);
        assertThat(left(8_000_200L)).containsExactly(8_000_201L);
        record(StepEventKind.ENTERED, 8_000_203L, 3);
        assertThat(left(8_000_200L)).containsExactly(8_000_201L, 8_000_202L);
    }

    @Test
    void a_visit_that_is_recorded_late_does_not_make_the_latest_one_left() {
        UUID restart = record(StepEventKind.RESTARTED, null, 0);
        deliver(restart);
        record(StepEventKind.ENTERED, 8_000_302L, 1);
        record(StepEventKind.ENTERED, 8_000_301L, 2);
        assertThat(left(8_000_300L)).containsExactly(8_000_301L);
    }

    /** The keys of the visits that are left, of those whose key follows another. */
    private List<Long> left(long after) {
        return visits.since(NOW.minusSeconds(1)).stream()
                .map(LeftVisits.LeftVisit::elementInstanceKey)
                .filter(key -> key > after && key < after + 100)
                .sorted()
                .toList();
    }

    private UUID record(StepEventKind kind, @Nullable Long element, int second) {
        StepElement where = new StepElement(
                run, element, element == null ? null : INSTANCE, "sizing-engagement", "Task_Scope", "SCOPE");
        return journal.recordOnce(new StepFact(engagement, where, kind, 1, "admin", NOW.plusSeconds(second), "c-1"));
    }

    private void deliver(UUID restart) {
        jdbc.update("""
                insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, created_at, next_attempt_at, delivered_at)
                values (?, ?, 'Restart', jsonb_build_object('event', ?::text), '', now(), now(), now())""", NewId.next(), engagement, restart);
    }
}
