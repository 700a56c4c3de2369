package io.quicksizer.db.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.common.NewId;
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
import org.springframework.transaction.support.TransactionOperations;

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

    @Autowired
    private TransactionOperations transaction;

    private SampleRows rows;
    private UUID engagement;
    private UUID run;

    @BeforeEach
    void open() {
        rows = new SampleRows(jdbc);
        engagement = rows.engagement(rows.publishedCatalogue());
        run = jdbc.queryForObject("select run_id from engagement where id = ?", UUID.class, engagement);
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
    void an_engagement_waits_at_the_visit_that_was_recorded_last_whatever_the_clocks_say() {
        assertThat(journal.waitingVisit(engagement)).isEmpty();
        entered(1L, "CONTEXT", 0);
        entered(2L, "SCOPE", 20);
        UUID latest = entered(3L, "CONTEXT", 10);
        Visit waiting = journal.waitingVisit(engagement).orElseThrow();
        assertThat(waiting.id()).isEqualTo(latest);
        assertThat(waiting.open()).isTrue();
        assertThat(journal.latestVisit(engagement)).contains(waiting);
        assertThat(journal.latestVisit(engagement, run)).contains(waiting);
        assertThat(engagements.findById(engagement).orElseThrow().currentStep()).contains("CONTEXT");
    }

    @Test
    void nothing_waits_once_an_entry_was_submitted_the_step_was_left_or_the_run_was_sent_elsewhere() {
        UUID submitted = entered(1L, "CONTEXT", 0);
        submissions.saveAndFlush(submission(submitted, "{}"));
        assertThat(journal.waitingVisit(engagement)).isEmpty();

        entered(2L, "SCOPE", 10);
        assertThat(journal.waitingVisit(engagement)).isPresent();
        fact(StepEventKind.COMPLETED, 2L, "SCOPE", 11);
        assertThat(journal.waitingVisit(engagement)).isEmpty();

        entered(3L, "SIZING", 20);
        StepElement nowhere = new StepElement(run, null, null, "sizing-engagement", "Task_Review", "REVIEW");
        journal.recordOnce(new StepFact(engagement, nowhere, StepEventKind.RESTARTED, 1, "admin", NOW, "c-1"));
        assertThat(journal.waitingVisit(engagement)).isEmpty();
        assertThat(journal.latestVisit(engagement, run)).isEmpty();
        assertThat(journal.latestVisit(engagement)).isPresent();
    }

    @Test
    void a_visit_of_an_earlier_run_never_waits() {
        entered(1L, "CONTEXT", 0);
        jdbc.update("update engagement set run_id = ? where id = ?", NewId.next(), engagement);
        assertThat(journal.waitingVisit(engagement)).isEmpty();
    }

    @Test
    void nothing_waits_in_an_engagement_that_has_ended() {
        entered(1L, "CONTEXT", 0);
        jdbc.update("update engagement set status = 'WITHDRAWN' where id = ?", engagement);
        assertThat(journal.waitingVisit(engagement)).isEmpty();
    }

    @Test
    void a_repeated_job_finds_the_visit_that_it_recorded_and_never_a_later_one() {
        UUID first = entered(1L, "SCOPE", 0);
        Visit visit = journal.unrecordedVisit(run, 7L, "SCOPE").orElseThrow();
        assertThat(visit.id()).isEqualTo(first);
        transaction.executeWithoutResult(status -> journal.complete(visit, 100L, "planner", NOW, "c-1"));
        assertThat(journal.unrecordedVisit(run, 7L, "SCOPE")).isEmpty();

        UUID second = entered(2L, "SCOPE", 10);
        assertThat(journal.recordedVisit(run, 100L)).map(Visit::id).contains(first);
        assertThat(journal.unrecordedVisit(run, 7L, "SCOPE")).map(Visit::id).contains(second);
        assertThat(journal.unrecordedVisit(run, 8L, "SCOPE")).isEmpty();
        assertThat(journal.unrecordedVisit(NewId.next(), 7L, "SCOPE")).isEmpty();
    }

    @Test
    void an_event_of_the_journal_is_no_conflict_for_somebody_who_edits_the_engagement() {
        long before = engagements.findById(engagement).orElseThrow().rowVersion();
        entered(1L, "CONTEXT", 0);
        assertThat(engagements.findById(engagement).orElseThrow().rowVersion()).isEqualTo(before);
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
    void a_submission_comes_back_as_it_was_submitted_and_a_visit_has_one_only() {
        UUID visit = entered(1L, "CONTEXT", 0);
        submissions.save(submission(visit, "{\"name\": \"Lager\", \"y1\": 33.30}"));
        StepSubmission found = submissions
                .findByEngagementIdOrderBySubmittedAtAscIdAsc(engagement)
                .getFirst();
        assertThat(found.visitId()).isEqualTo(visit);
        assertThat(found.submitted().payloadJson()).isEqualTo("{\"y1\": 33.30, \"name\": \"Lager\"}");
        assertThat(found.result().problemsJson()).isEqualTo("[]");
        assertThatThrownBy(() -> submissions.save(submission(visit, "{}")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_restart_is_recorded_before_there_is_an_element() {
        StepElement nowhere = new StepElement(run, null, null, "sizing-engagement", "Task_Review", "REVIEW");
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
        StepElement element = new StepElement(run, key, 7L, "sizing-engagement", "Task_" + step, step);
        return journal.recordOnce(new StepFact(engagement, element, kind, 1, null, NOW.plusSeconds(second), "c-1"));
    }

    private StepSubmission submission(UUID visit, String payload) {
        return new StepSubmission(
                visit,
                engagement,
                "CONTEXT",
                new SubmissionSource(Channel.PORTAL, "planner", payload, NOW, "c-1"),
                new StepOutcome("back", "CONTEXT", "[]"));
    }
}
