package io.quicksizer.db.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class RecordFiguresReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @Autowired
    private RecordFiguresReader reader;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID engagement;

    @BeforeEach
    void open() {
        engagement = new SampleRows(jdbc).engagement(new SampleRows(jdbc).publishedCatalogue());
    }

    @Test
    void engagements_are_counted_by_status_and_by_place() {
        RecordFigures figures = reader.read(NOW);

        assertThat(figures.engagements().get("DRAFT")).isPositive();
        assertThat(figures.places().get("STARTING").count()).isPositive();
    }

    @Test
    void a_sign_off_is_overdue_once_its_time_limit_is_past_and_not_before() {
        RecordFigures before = reader.read(NOW);
        UUID revision = new SampleRows(jdbc).revision(engagement, 1);
        jdbc.update("""
                insert into approval_level (id, revision_id, level, group_name, time_limit, reminder, reason, due_at)
                values (?, ?, 1, 'approvers', 'P1D', 'PT4H', 'policy', ?)""", NewId.next(), revision, at(0));

        RecordFigures onTime = reader.read(NOW);
        RecordFigures late = reader.read(NOW.plusSeconds(1));

        assertThat(onTime.signOffsWaiting()).isEqualTo(before.signOffsWaiting() + 1);
        assertThat(onTime.signOffsOverdue()).isEqualTo(before.signOffsOverdue());
        assertThat(late.signOffsOverdue()).isGreaterThan(before.signOffsOverdue());
    }

    @Test
    void a_sign_off_that_only_administrators_are_left_to_give_stays_overdue() {
        RecordFigures before = reader.read(NOW);
        UUID revision = new SampleRows(jdbc).revision(engagement, 1);
        jdbc.update("""
                insert into approval_level
                  (id, revision_id, level, group_name, time_limit, reminder, reason, administrators_asked)
                values (?, ?, 1, 'approvers', 'P1D', 'PT4H', 'policy', true)""", NewId.next(), revision);

        RecordFigures escalated = reader.read(NOW);

        assertThat(escalated.signOffsWaiting()).isEqualTo(before.signOffsWaiting() + 1);
        assertThat(escalated.signOffsOverdue()).isEqualTo(before.signOffsOverdue() + 1);
    }

    @Test
    void the_oldest_message_is_neither_delivered_nor_parked() {
        UUID message = NewId.next();
        jdbc.update("""
                insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, created_at, next_attempt_at)
                values (?, ?, 'EntryRecorded', '{}', 'request-0001', ?, ?)""", message, engagement, OffsetDateTime.parse("2001-01-01T00:00:00Z"), at(0));
        assertThat(reader.read(NOW).oldestMessage()).contains(Instant.parse("2001-01-01T00:00:00Z"));

        jdbc.update("update outbox_message set parked_at = now() where id = ?", message);
        assertThat(reader.read(NOW)
                        .oldestMessage()
                        .filter(oldest -> oldest.isBefore(NOW.minusSeconds(86_400 * 365 * 20L))))
                .isEmpty();
    }

    @Test
    void the_time_of_an_entry_is_found_by_its_engagement_and_its_work() {
        assertThat(reader.submitted(engagement, "request-0001")).isEmpty();
    }

    private static OffsetDateTime at(long seconds) {
        return NOW.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
    }
}
