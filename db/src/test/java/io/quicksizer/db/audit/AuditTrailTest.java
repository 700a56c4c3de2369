package io.quicksizer.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTrailTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditChainVerification verification;

    @Autowired
    private AuditEntryRepository entries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private String subject;

    @BeforeEach
    void nameSubject() {
        subject = NewId.next().toString();
    }

    @Test
    void facts_of_a_committed_transaction_are_chained_in_order() {
        transaction.executeWithoutResult(status -> {
            trail.record(fact("open", AuditOutcome.DONE));
            trail.record(fact("submit", AuditOutcome.DONE));
        });
        List<AuditEntry> found = about(subject);
        assertThat(found).extracting(entry -> entry.fact().action()).containsExactly("submit", "open");
        assertThat(found.getFirst().previousHash()).isEqualTo(found.getLast().hash());
        assertThat(found.getFirst().fact().occurredAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        assertThat(verification.verify().whole()).isTrue();
    }

    @Test
    void a_transaction_that_rolls_back_leaves_no_fact_but_its_refusal() {
        transaction.executeWithoutResult(status -> {
            trail.record(fact("submit", AuditOutcome.DONE));
            trail.recordAnyway(fact("submit", AuditOutcome.REFUSED));
            trail.record(fact("notify", AuditOutcome.DONE));
            status.setRollbackOnly();
        });
        assertThat(about(subject)).extracting(entry -> entry.fact().outcome()).containsExactly(AuditOutcome.REFUSED);
    }

    @Test
    void a_refusal_is_part_of_the_transaction_around_it_if_that_commits() {
        List<String> afterCommit = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int outcome) {
                    afterCommit.addAll(jdbc.queryForList(
                            "select action from audit_entry where subject_id = ? order by seq", String.class, subject));
                }
            });
            trail.record(fact("first", AuditOutcome.DONE));
            trail.recordAnyway(fact("refused", AuditOutcome.REFUSED));
            trail.record(fact("last", AuditOutcome.DONE));
        });
        assertThat(afterCommit).containsExactly("first", "refused", "last");
        assertThat(about(subject)).hasSize(3);
    }

    @Test
    void a_refusal_survives_a_commit_that_the_database_refuses() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    trail.recordAnyway(fact("submit", AuditOutcome.REFUSED));
                    try {
                        jdbc.execute("select 1 / 0");
                    } catch (DataIntegrityViolationException ignored) {
                        // the transaction is aborted now
                    }
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(about(subject)).hasSize(1);
    }

    @Test
    void a_refusal_of_a_read_only_transaction_is_recorded_after_it() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> trail.recordAnyway(fact("read", AuditOutcome.REFUSED)));
        assertThat(about(subject)).hasSize(1);
    }

    @Test
    void a_fact_needs_a_transaction() {
        assertThatThrownBy(() -> trail.record(fact("open", AuditOutcome.DONE)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void writers_at_the_same_time_neither_fork_the_chain_nor_leave_gaps() throws Exception {
        long before = entries.count();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < 40; n++) {
                writers.add(pool.submit(() ->
                        transaction.executeWithoutResult(status -> trail.record(fact("race", AuditOutcome.DONE)))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        ChainReport report = verification.verify();
        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isEqualTo(before + 40).isEqualTo(entries.count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody' where seq = %d",
                "delete from audit_entry where seq = %d",
                "truncate audit_entry"
            })
    void the_log_refuses_every_change(String change) {
        transaction.executeWithoutResult(status -> trail.record(fact("open", AuditOutcome.DONE)));
        long seq = about(subject).getFirst().seq();
        assertThatThrownBy(() -> jdbc.execute(change.formatted(seq)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody' where seq = %d",
                "update audit_entry set detail = '{ }' where seq = %d",
                "update audit_entry set occurred_at = occurred_at + interval '1 microsecond' where seq = %d",
                "update audit_entry set outcome = 'FAILED' where seq = %d",
                "update audit_entry set hash = repeat('a', 64) where seq = %d",
                "update audit_entry set subject_type = 'engagemen', subject_id = 't' || subject_id where seq = %d"
            })
    void a_change_by_somebody_who_disabled_the_trigger_is_found(String change) {
        assertThat(firstBrokenAfter(change, 0)).isEqualTo(0);
    }

    @Test
    void a_removed_entry_is_found_at_the_entry_behind_it() {
        assertThat(firstBrokenAfter("delete from audit_entry where seq = %d", 0))
                .isEqualTo(1);
    }

    @Test
    void anyone_can_check_a_hash_with_the_statement_of_the_documentation() throws IOException {
        transaction.executeWithoutResult(status -> trail.record(fact("prüfen", AuditOutcome.DONE)));
        long seq = about(subject).getFirst().seq();
        String statement = documented("select seq from audit_entry where hash <>");
        assertThat(jdbc.queryForList(statement, Long.class)).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute("alter table audit_entry disable trigger audit_entry_stays");
            jdbc.update("update audit_entry set actor = 'somebody else' where seq = ?", seq);
            assertThat(jdbc.queryForList(statement, Long.class)).containsExactly(seq);
        });
    }

    private static String documented(String beginning) throws IOException {
        return Pattern.compile("```sql\\n(.*?);\\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "database.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Changes the first of three new entries, verifies, and takes the change back; the answer counts from the changed
     * entry.
     */
    private long firstBrokenAfter(String change, int entry) {
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < 3; n++) {
                trail.record(fact("tamper", AuditOutcome.DONE));
            }
        });
        long seq = about(subject).get(2 - entry).seq();
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.execute("alter table audit_entry disable trigger audit_entry_stays");
            assertThat(jdbc.update(change.formatted(seq))).isEqualTo(1);
            ChainReport report = verification.verify();
            assertThat(report.entries()).isEqualTo(seq - 1);
            return report.firstBrokenSeq().orElseThrow() - seq;
        });
    }

    private List<AuditEntry> about(String id) {
        return entries.findBySubjectTypeAndSubjectIdAndSeqLessThanOrderBySeqDesc(
                "engagement", id, Long.MAX_VALUE, Limit.of(50));
    }

    private AuditFact fact(String action, AuditOutcome outcome) {
        AuditSubject about = new AuditSubject("engagement", subject);
        return new AuditFact(NOW, "planner", action, about, outcome, "{\"a\":  1}", "c-1");
    }
}
