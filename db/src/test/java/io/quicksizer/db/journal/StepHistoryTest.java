package io.quicksizer.db.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class StepHistoryTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private StepHistory history;

    @Autowired
    private StepJournal journal;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID engagement;
    private UUID run;

    @BeforeEach
    void open() {
        SampleRows rows = new SampleRows(jdbc);
        engagement = rows.engagement(rows.publishedCatalogue());
        run = NewId.next();
    }

    @Test
    void the_median_of_five_stays_is_reported_and_a_single_long_one_does_not_move_it() {
        for (int minutes : new int[] {1, 2, 3, 4, 600}) {
            stay("MEASURED", minutes);
        }

        assertThat(history.medians(List.of("MEASURED"))).containsOnly(Map.entry("MEASURED", Duration.ofMinutes(3)));
    }

    @Test
    void fewer_than_five_stays_tell_nothing() {
        for (int minutes = 1; minutes < 5; minutes++) {
            stay("SELDOM", minutes);
        }

        assertThat(history.medians(List.of("SELDOM"))).isEmpty();
    }

    @Test
    void a_visit_that_was_not_left_has_an_end_neither_in_the_way_nor_in_the_median() {
        stay("CONTEXT", 7);
        record(StepEventKind.ENTERED, 99, "SCOPE", NOW.plus(Duration.ofDays(8)));

        assertThat(history.visits(engagement))
                .extracting(PastVisit::step, visit -> visit.completedAt() == null)
                .containsExactly(tuple("CONTEXT", false), tuple("SCOPE", true));
    }

    private void stay(String step, int minutes) {
        Instant entered = NOW.plus(Duration.ofDays(minutes));
        record(StepEventKind.ENTERED, minutes, step, entered);
        record(StepEventKind.COMPLETED, minutes, step, entered.plus(Duration.ofMinutes(minutes)));
    }

    private void record(StepEventKind kind, long key, String step, Instant at) {
        StepElement element = new StepElement(run, key, 7L, "sizing-engagement", "Task_" + step, step);
        journal.recordOnce(new StepFact(engagement, element, kind, 1, null, at, "c-1"));
    }
}
