package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.db.testing.SampleRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Entries that Back or a jump left on an earlier release, after the migration that makes them drafts. */
@DatabaseTest
@QuicksizerDatabase(sharedAs = "left-entries")
class LeftEntriesTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final String TYPED = "{\"v\": 2, \"action\": \"back\", \"name\": \"Typed\"}";
    private static final AtomicLong KEYS = new AtomicLong();

    @Autowired
    private StepDrafts drafts;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID engagement;

    @BeforeEach
    void open() {
        engagement = new SampleRows(jdbc).engagement(new SampleRows(jdbc).publishedCatalogue());
        jdbc.update("update engagement set row_version = 7 where id = ?", engagement);
    }

    @Test
    void an_entry_that_back_or_a_jump_left_is_a_draft_of_its_person() throws IOException {
        submission("SIZING", TYPED, "back", "SCENARIOS", 1);
        submission("REVIEW", jump("Soon"), "jump", "SCOPE", 2);
        migrate();
        assertThat(drafts.find(engagement, "SIZING", "planner")).hasValueSatisfying(draft -> {
            assertThat(draft.fieldsJson()).contains("Typed").doesNotContain("action");
            assertThat(draft.baseVersion()).isEqualTo(7);
            assertThat(draft.savedAt()).isEqualTo(NOW.plusSeconds(1));
        });
        assertThat(drafts.find(engagement, "REVIEW", "planner").orElseThrow().fieldsJson())
                .contains("Soon")
                .doesNotContain("jumpTo");
    }

    @Test
    void what_was_applied_refused_or_says_nothing_is_no_draft() throws IOException {
        submission("CONTEXT", TYPED, "back", "SCOPE", 1);
        submission("SCOPE", TYPED, "back", "REVIEW", 2);
        submission("SCENARIOS", TYPED, "back", "SCOPE", 3);
        submission("SCENARIOS", TYPED, "accepted", "SIZING", 4);
        submission("SIZING", "{\"v\": 2, \"action\": \"back\"}", "back", "SCENARIOS", 5);
        submission("REVIEW", jump(""), "jump", "SCOPE", 6);
        migrate();
        assertThat(drafts.steps(engagement, "planner")).isEmpty();
    }

    @Test
    void a_draft_that_is_there_stays_even_if_it_was_discarded() throws IOException {
        submission("SIZING", TYPED, "back", "SCENARIOS", 1);
        submission("SCOPE", TYPED, "back", "CONTEXT", 2);
        StepDraft newer = new StepDraft("{\"name\": \"Newer\"}", 7, NOW.plusSeconds(9));
        drafts.save(engagement, "SIZING", "planner", newer);
        drafts.save(engagement, "SCOPE", "planner", newer);
        drafts.discard(engagement, "SCOPE", "planner", NOW.plusSeconds(10));
        migrate();
        assertThat(drafts.find(engagement, "SIZING", "planner").orElseThrow().fieldsJson())
                .contains("Newer");
        assertThat(drafts.find(engagement, "SCOPE", "planner")).isEmpty();
    }

    @Test
    void entries_of_another_alternative_and_of_ended_engagements_stay_as_they_are() throws IOException {
        submission("SIZING", TYPED, "back", "SCENARIOS", 1);
        jdbc.update("""
                insert into applied_alternative (id, engagement_id, revision_number, name, entries, actor, channel, applied_at,
                                                 correlation_id)
                values (?, ?, 1, 'Other', '{}', 'planner', 'PORTAL', ?, 'c-1')""", NewId.next(), engagement, at(2));
        UUID switched = engagement;
        open();
        submission("SIZING", TYPED, "back", "SCENARIOS", 1);
        jdbc.update("update engagement set status = 'WITHDRAWN' where id = ?", engagement);
        migrate();
        assertThat(drafts.steps(switched, "planner")).isEmpty();
        assertThat(drafts.steps(engagement, "planner")).isEmpty();
    }

    private void migrate() throws IOException {
        jdbc.execute(new ClassPathResource("db/migration/V199__drafts_of_entries_that_were_left.sql")
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private void submission(String step, String payload, String outcome, String next, int second) {
        UUID visit = NewId.next();
        jdbc.update("""
                insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                                        element_id, step, kind, revision_number, occurred_at, correlation_id)
                select ?, id, run_id, ?, 1, 'sizing-engagement', 'Task', ?, 'ENTERED', 1, ?, 'c-1' from engagement
                 where id = ?""", visit, KEYS.incrementAndGet(), step, at(second), engagement);
        jdbc.update("""
                insert into step_submission (visit_id, engagement_id, step, channel, actor, payload, outcome, next_step, problems,
                                             submitted_at, correlation_id)
                values (?, ?, ?, 'PORTAL', 'planner', ?::jsonb, ?, ?, '[]', ?, 'c-1')""", visit, engagement, step, payload, outcome, next, at(second));
    }

    private static String jump(String comment) {
        return "{\"v\": 2, \"action\": \"jump\", \"jumpTo\": \"SCOPE\", \"comment\": \"%s\"}".formatted(comment);
    }

    private static OffsetDateTime at(int second) {
        return NOW.plusSeconds(second).atOffset(ZoneOffset.UTC);
    }
}
