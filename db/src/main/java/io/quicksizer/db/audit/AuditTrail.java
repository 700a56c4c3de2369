package io.quicksizer.db.audit;

import io.quicksizer.db.common.AfterTransaction;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writer of the audit log. Entries are appended at the very end of the caller's transaction, so that the lock that
 * serializes the chain is held for that moment only, and never while the transaction waits for other rows.
 */
public class AuditTrail {

    /** An arbitrary key that no other advisory lock in this database uses. */
    private static final long CHAIN_LOCK = 0x5155_4943_4B53_495AL;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final TransactionOperations alone;

    AuditTrail(JdbcClient jdbc, EntityManager entities, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.alone = new TransactionTemplate(transactions);
    }

    /**
     * Records a fact if, and only if, the caller's transaction commits. The entry is visible after the commit, not
     * before.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditFact fact) {
        append().facts.add(PresentedToken.named(fact));
    }

    /**
     * Records a fact whether or not the caller's transaction commits, such as a refusal that rolls it back. If that
     * transaction commits, the entry is part of it, so that nobody sees the one without the other; otherwise it is
     * written in a separate transaction, which begins once the caller's has released its connection.
     */
    public void recordAnyway(AuditFact fact) {
        AuditFact named = PresentedToken.named(fact);
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            AfterTransaction.run(() -> recordAlone(named));
            return;
        }
        AppendAtCommit append = append();
        append.facts.add(named);
        AfterTransaction.run(() -> {
            if (!append.committed) {
                recordAlone(named);
            }
        });
    }

    private void recordAlone(AuditFact fact) {
        alone.executeWithoutResult(status -> append().facts.add(fact));
    }

    private AppendAtCommit append() {
        @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound instanceof AppendAtCommit append) {
            return append;
        }
        AppendAtCommit append = new AppendAtCommit();
        TransactionSynchronizationManager.bindResource(this, append);
        TransactionSynchronizationManager.registerSynchronization(append);
        return append;
    }

    private void append(List<AuditFact> facts) {
        entities.flush();
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query((row, number) -> true)
                .single();
        ChainLink end = jdbc.sql("select seq, hash from audit_entry order by seq desc limit 1")
                .query(ChainLink.class)
                .optional()
                .orElse(ChainLink.START);
        for (AuditFact fact : facts) {
            ChainLink next = end.after(fact);
            insert(fact, end, next);
            end = next;
        }
    }

    private void insert(AuditFact fact, ChainLink before, ChainLink link) {
        jdbc.sql("""
                        insert into audit_entry (seq, occurred_at, actor, action, subject_type, subject_id, outcome, detail,
                                                 correlation_id, previous_hash, hash)
                        values (:seq, :occurredAt, :actor, :action, :subjectType, :subjectId, :outcome, :detail,
                                :correlationId, :previousHash, :hash)""")
                .param("seq", link.seq())
                .param(
                        "occurredAt",
                        fact.occurredAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", fact.actor())
                .param("action", fact.action())
                .param("subjectType", fact.subject().type())
                .param("subjectId", fact.subject().id())
                .param("outcome", fact.outcome().name())
                .param("detail", fact.detailJson())
                .param("correlationId", fact.correlationId())
                .param("previousHash", before.hash())
                .param("hash", link.hash())
                .update();
    }

    /** Collects the facts of a transaction until it is about to commit; a suspended transaction keeps its own. */
    private final class AppendAtCommit implements TransactionSynchronization {

        private final List<AuditFact> facts = new ArrayList<>();
        private boolean committed;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditTrail.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(facts);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }

        @Override
        public void afterCompletion(int status) {
            committed = status == STATUS_COMMITTED;
        }
    }
}
