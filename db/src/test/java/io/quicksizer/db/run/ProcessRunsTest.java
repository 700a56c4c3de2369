package io.quicksizer.db.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class ProcessRunsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final AtomicLong KEYS = new AtomicLong(9_000_000);

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private StopRequests stops;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transaction;

    private UUID engagement;
    private UUID run;

    @BeforeEach
    void open() {
        engagement = new SampleRows(jdbc).engagement(new SampleRows(jdbc).publishedCatalogue());
        run = jdbc.queryForObject("select run_id from engagement where id = ?", UUID.class, engagement);
    }

    @Test
    void whoever_opens_an_engagement_registers_its_run() {
        ProcessRun found = runs.find(run).orElseThrow();
        assertThat(found.engagementId()).isEqualTo(engagement);
        assertThat(found.instanceKey()).isEmpty();
        assertThat(found.endReason()).isEmpty();
        assertThat(runs.find(NewId.next())).isEmpty();
    }

    @Test
    void the_first_instance_claims_the_run_and_no_other_can() {
        long key = KEYS.incrementAndGet();
        assertThat(in(() -> runs.claim(run, key, NOW))).isTrue();
        assertThat(in(() -> runs.claim(run, key, NOW.plusSeconds(1)))).isTrue();
        assertThat(in(() -> runs.claim(run, KEYS.incrementAndGet(), NOW))).isFalse();
        assertThat(runs.find(run).orElseThrow().instanceKey()).contains(key);
        assertThat(runs.ofInstance(key)).map(ProcessRun::runId).contains(run);
    }

    @Test
    void a_new_run_ends_the_former_one() {
        UUID next = NewId.next();
        jdbc.update("update engagement set run_id = ? where id = ?", next, engagement);
        assertThat(runs.find(run).orElseThrow().endReason()).contains("REPLACED");
        assertThat(runs.find(next).orElseThrow().endReason()).isEmpty();
        assertThat(in(() -> runs.claim(run, KEYS.incrementAndGet(), NOW)))
                .describedAs("an instance that comes late")
                .isFalse();
    }

    @Test
    void an_engagement_that_is_closed_ends_its_run() {
        jdbc.update("update engagement set status = 'CANCELLED' where id = ?", engagement);
        assertThat(runs.find(run).orElseThrow().endReason()).contains("CANCELLED");
    }

    @Test
    void the_register_is_never_rewritten() {
        in(() -> runs.claim(run, KEYS.incrementAndGet(), NOW));
        for (String statement : List.of(
                "update process_run set instance_key = 1 where run_id = ?",
                "update process_run set engagement_id = gen_random_uuid() where run_id = ?",
                "delete from process_run where run_id = ?")) {
            assertThatThrownBy(() -> jdbc.update(statement, run)).isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void a_call_has_one_token_however_often_it_is_registered_and_one_instance_uses_it_up() {
        UUID token = register(100);
        assertThat(register(100)).isEqualTo(token);
        assertThat(register(101)).isNotEqualTo(token);
        assertThat(runs.latestCall(run, "sizing-approval"))
                .map(CalledProcess::token)
                .isNotEqualTo(java.util.Optional.of(token));

        long child = KEYS.incrementAndGet();
        assertThat(in(() -> runs.claimCall(token, child, NOW))).isTrue();
        assertThat(in(() -> runs.claimCall(token, child, NOW))).isFalse();
        assertThat(runs.ofInstance(child)).map(ProcessRun::runId).contains(run);
    }

    @Test
    void a_run_whose_instance_the_engine_does_not_know_is_missing_until_it_is_seen_again() {
        long key = KEYS.incrementAndGet();
        in(() -> runs.claim(run, key, NOW));
        assertThat(runs.compare(List.of(), NOW, NOW)).doesNotContain(run);
        assertThat(runs.compare(List.of(key), NOW.plusSeconds(1), NOW)).doesNotContain(run);
        assertThat(runs.compare(List.of(), NOW.plusSeconds(1), NOW.plusSeconds(2)))
                .contains(run);
        assertThat(runs.compare(List.of(), NOW.plusSeconds(1), NOW.plusSeconds(3)))
                .doesNotContain(run);
        assertThat(runs.find(run).orElseThrow().missingSince()).contains(NOW.plusSeconds(2));
        runs.compare(List.of(key), NOW.plusSeconds(1), NOW.plusSeconds(4));
        assertThat(runs.find(run).orElseThrow().missingSince()).isEmpty();
    }

    @Test
    void a_request_to_stop_is_remembered_once_for_each_run_and_kind() {
        in(() -> {
            stops.remember(run, "WITHDRAWN", "planner", "no longer needed", NOW);
            stops.remember(run, "WITHDRAWN", "planner2", "", NOW);
            return true;
        });
        assertThat(stops.exists(run, "WITHDRAWN")).isTrue();
        assertThat(stops.exists(run, "CANCELLED")).isFalse();
        assertThat(jdbc.queryForList("select requested_by from stop_request where run_id = ?", String.class, run))
                .containsExactly("planner");
    }

    private UUID register(long caller) {
        return in(() -> runs.register(
                new CalledProcess(NewId.next(), run, "sizing-approval", 1, java.util.Optional.empty()), caller, NOW));
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
