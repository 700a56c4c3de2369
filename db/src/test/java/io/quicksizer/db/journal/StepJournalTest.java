package io.quicksizer.db.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.NewId;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.testing.SampleRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class StepJournalTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private StepJournal journal;

    @Autowired
    private StepEventRepository events;

    @Autowired
    private StepSubmissionRepository submissions;

    @Autowired
    private EngagementRepository engagements;

    @Autowired
    private JdbcTemplate jdbc;

    private SampleRows rows;
    private UUID engagement;
    private UUID run;

    @BeforeEach
    void open() {
        rows = new SampleRows(jdbc);
        engagement = rows.engagement(rows.publishedCatalogue());
        run = NewId.next();
    }

    @Test
    void a_job_that_comes_twice_records_one_event_and_learns_the_same_visit() {
        UUID first = entered(1L, "CONTEXT", 0);
        UUID second = entered(1L, "CONTEXT", 5);
        assertThat(second).isEqualTo(first);
        assertThat(events.findByEngagementIdOrderByOccurredAtAscIdAsc(engagement))
                .singleElement()
                .satisfies(event -> assertThat(event.occurredAt()).isEqualTo(NOW))
                .satisfies(event -> assertThat(event.element().step()).isEqualTo("CONTEXT"))
                .satisfies(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    void a_rebuilt_engine_may_use_its_keys_again() {
        UUID first = entered(1L, "CONTEXT", 0);
        run = NewId.next();
        assertThat(entered(1L, "CONTEXT", 10)).isNotEqualTo(first);
    }

    @Test
    void an_engagement_stands_at_its_latest_visit() {
        assertThat(journal.currentVisit(engagement)).isEmpty();
        entered(1L, "CONTEXT", 0);
        UUID latest = entered(2L, "SCOPE", 20);
        entered(3L, "CONTEXT", 10);
        Visit current = journal.currentVisit(engagement).orElseThrow();
        assertThat(current.id()).isEqualTo(latest);
        assertThat(current.open()).isTrue();
        assertThat(engagements.findById(engagement).orElseThrow().currentStep()).contains("SCOPE");
    }

    @Test
    void an_event_of_the_journal_is_no_conflict_for_somebody_who_edits_the_engagement() {
        long before = engagements.findById(engagement).orElseThrow().rowVersion();
        entered(1L, "CONTEXT", 0);
        assertThat(engagements.findById(engagement).orElseThrow().rowVersion()).isEqualTo(before);
    }

    @Test
    void the_current_visits_of_many_engagements_come_together() {
        UUID other = rows.engagement(rows.publishedCatalogue());
        UUID visit = entered(1L, "CONTEXT", 0);
        assertThat(journal.currentVisits(List.of(engagement, other)))
                .hasSize(1)
                .hasEntrySatisfying(
                        engagement, current -> assertThat(current.id()).isEqualTo(visit));
        assertThat(journal.currentVisits(List.of())).isEmpty();
    }

    @Test
    void visits_tell_when_they_ended_and_what_came_of_them() {
        UUID visit = entered(1L, "CONTEXT", 0);
        fact(StepEventKind.COMPLETED, 1L, "CONTEXT", 30);
        submissions.save(submission(visit, "{\"name\": \"Lager\"}"));
        entered(2L, "SCOPE", 31);
        List<Visit> visits = journal.visits(engagement);
        assertThat(visits).extracting(Visit::outcome).containsExactly("back", null);
        assertThat(visits.getFirst().nextStep()).isEqualTo("CONTEXT");
        assertThat(visits.getFirst().completedAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(visits.getFirst().open()).isFalse();
        assertThat(visits.getLast().open()).isTrue();
    }

    @Test
    void a_submission_comes_back_as_it_was_handed_in_and_a_visit_has_one_only() {
        UUID visit = entered(1L, "CONTEXT", 0);
        submissions.save(submission(visit, "{\"name\": \"Lager\", \"y1\": 33.30}"));
        StepSubmission found = submissions
                .findByEngagementIdOrderBySubmittedAtAscIdAsc(engagement)
                .getFirst();
        assertThat(found.visitId()).isEqualTo(visit);
        assertThat(found.handedIn().payloadJson()).isEqualTo("{\"y1\": 33.30, \"name\": \"Lager\"}");
        assertThat(found.result().problemsJson()).isEqualTo("[]");
        assertThatThrownBy(() -> submissions.save(submission(visit, "{}")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_restart_is_recorded_before_there_is_an_element() {
        StepElement nowhere = new StepElement(run, null, "sizing-engagement", "Task_Review", "REVIEW");
        StepFact restart = new StepFact(engagement, nowhere, StepEventKind.RESTARTED, 1, "admin", NOW, "c-1");
        assertThat(journal.recordOnce(restart)).isNotEqualTo(journal.recordOnce(restart));
        StepFact entry = new StepFact(engagement, nowhere, StepEventKind.ENTERED, 1, null, NOW, "c-1");
        assertThatThrownBy(() -> journal.recordOnce(entry)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_journal_is_append_only() {
        submissions.save(submission(entered(1L, "CONTEXT", 0), "{}"));
        for (String table : List.of("step_event", "step_submission")) {
            for (String change : List.of("update %s set step = 'X'", "delete from %s", "truncate %s cascade")) {
                assertThatThrownBy(() -> jdbc.execute(change.formatted(table)))
                        .isInstanceOf(DataIntegrityViolationException.class)
                        .hasMessageContaining("append-only");
            }
        }
    }

    private UUID entered(long key, String step, int second) {
        return fact(StepEventKind.ENTERED, key, step, second);
    }

    private UUID fact(StepEventKind kind, long key, String step, int second) {
        StepElement element = new StepElement(run, key, "sizing-engagement", "Task_" + step, step);
        return journal.recordOnce(new StepFact(engagement, element, kind, 1, null, NOW.plusSeconds(second), "c-1"));
    }

    private StepSubmission submission(UUID visit, String payload) {
        return new StepSubmission(
                visit,
                engagement,
                "CONTEXT",
                new HandedIn(Channel.PORTAL, "planner", payload, NOW, "c-1"),
                new StepOutcome("back", "CONTEXT", "[]"));
    }
}
