package io.quicksizer.db.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.db.testing.SampleRows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class OperationsReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @Autowired
    private OperationsReader reader;

    @Autowired
    private OutboxMessageRepository outbox;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID engagement;
    private UUID run;
    private long key;

    @BeforeEach
    void open() {
        engagement = new SampleRows(jdbc).engagement(new SampleRows(jdbc).publishedCatalogue());
        run = jdbc.queryForObject("select run_id from engagement where id = ?", UUID.class, engagement);
    }

    @Test
    void an_engagement_is_at_the_step_that_waits_for_somebody() {
        assertThat(place()).isEqualTo("STARTING");
        event("ENTERED", "SCOPE", 1);
        assertThat(place()).isEqualTo("SCOPE");
        assertThat(reader.at("SCOPE", 1000))
                .extracting(RunningEngagement::engagementId)
                .contains(engagement);
        assertThat(reader.places()).extracting(PlaceCount::place).contains("SCOPE");
    }

    @Test
    void between_two_steps_it_is_moving_and_is_stuck_when_that_lasts() {
        event("ENTERED", "SCOPE", 1);
        event("COMPLETED", "SCOPE", 2);

        assertThat(place()).isEqualTo("ON_THE_WAY");
        assertThat(stalled(NOW.plusSeconds(2))).isFalse();
        assertThat(stalled(NOW.plusSeconds(3))).isTrue();
        message();
        assertThat(stalled(NOW.plusSeconds(3))).isFalse();
    }

    @Test
    void a_restart_leads_away_from_a_step_that_was_never_completed() {
        event("ENTERED", "SCOPE", 1);
        event("RESTARTED", "SIZING", 5);
        assertThat(place()).isEqualTo("ON_THE_WAY");
        key++;
        event("ENTERED", "SIZING", 6);
        assertThat(place()).isEqualTo("SIZING");
    }

    @Test
    void a_rebuilt_one_begins_again_whatever_its_former_run_reached() {
        event("ENTERED", "SCOPE", 1);
        jdbc.update("update engagement set run_id = ? where id = ?", NewId.next(), engagement);
        assertThat(place()).isEqualTo("STARTING");
    }

    @Test
    void an_approved_one_runs_until_it_has_its_documents() {
        jdbc.update(
                "update engagement set status = 'APPROVED', spread_y1 = 100, spread_y2 = 0, spread_y3 = 0, spread_y4 ="
                        + " 0, spread_y5 = 0 where id = ?",
                engagement);
        UUID revision = new SampleRows(jdbc).revision(engagement, 1);
        jdbc.update("update revision set status = 'APPROVED', decided_at = now() where id = ?", revision);
        jdbc.update("insert into export_request select ?, k, now() from unnest(array['CSV', 'PDF']) k", revision);
        assertThat(place()).isEqualTo("EXPORT");
        for (String kind : new String[] {"CSV", "PDF"}) {
            jdbc.update("""
                insert into export_document (id, revision_id, kind, file_name, media_type, bytes, sha256, size, created_at)
                values (?, ?, ?, 'x', 'x/y', 'x', encode(sha256('x'), 'hex'), 1, now())\
                """, NewId.next(), revision, kind);
        }
        assertThat(reader.standing(engagement)).isEmpty();
    }

    @Test
    void parked_messages_are_reported_at_once_and_others_when_they_are_late() {
        UUID late = message();
        assertThat(reader.undelivered(NOW, 1000))
                .extracting(UndeliveredMessage::id)
                .doesNotContain(late);
        assertThat(reader.undelivered(NOW.plusSeconds(60), 1000))
                .extracting(UndeliveredMessage::id)
                .contains(late);
        jdbc.update("update outbox_message set parked_at = now(), last_error = 'No' where id = ?", late);
        assertThat(reader.undelivered(NOW, 1000)).anySatisfy(message -> {
            assertThat(message.id()).isEqualTo(late);
            assertThat(message.error()).isEqualTo("No");
            assertThat(message.parkedAt()).isNotNull();
        });
    }

    @Test
    void a_message_with_an_aggregate_of_its_own_is_listed_with_the_engagement_that_it_names() {
        UUID visit = NewId.next();
        UUID assignment = message(visit, "AssignTask", "{\"engagementId\":\"" + engagement + "\"}");
        UUID policy = message(NewId.next(), "DeployPolicy", "{\"policyId\":\"" + visit + "\"}");
        List<UndeliveredMessage> found = reader.undelivered(NOW.plusSeconds(60), 1000);
        assertThat(found)
                .filteredOn(message -> message.id().equals(assignment))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.engagementId()).isEqualTo(engagement);
                    assertThat(message.engagement()).isNotEmpty();
                });
        assertThat(found)
                .filteredOn(message -> message.id().equals(policy))
                .singleElement()
                .satisfies(message -> assertThat(message.engagement()).isEmpty());
        assertThat(outbox.findEngagement(assignment)).contains(engagement);
        assertThat(outbox.findEngagement(policy)).isEmpty();
    }

    private String place() {
        return reader.standing(engagement).orElseThrow().place();
    }

    private boolean stalled(Instant before) {
        return reader.stalled(before, 10_000).stream()
                .anyMatch(standing -> standing.engagementId().equals(engagement));
    }

    private void event(String kind, String step, int second) {
        jdbc.update("""
            insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                                    element_id, step, kind, revision_number, occurred_at, correlation_id)
            values (?, ?, ?, ?, 1, 'sizing-engagement', ?, ?, ?, 1, ?, 'c-1')\
            """, NewId.next(), engagement, run, key, "Task_" + step, step, kind, at(second));
    }

    private UUID message() {
        return message(engagement, "EntryRecorded", "{}");
    }

    private UUID message(UUID aggregate, String kind, String payload) {
        UUID id = NewId.next();
        jdbc.update("""
            insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, created_at, next_attempt_at)
            values (?, ?, ?, ?::jsonb, 'c-1', ?, ?)\
            """, id, aggregate, kind, payload, at(0), at(0));
        return id;
    }

    private static OffsetDateTime at(int second) {
        return NOW.plusSeconds(second).atOffset(ZoneOffset.UTC);
    }
}
