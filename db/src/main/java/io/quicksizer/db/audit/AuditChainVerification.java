package io.quicksizer.db.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves that nobody has changed the audit log: computes every hash again. */
public class AuditChainVerification {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    AuditChainVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The verification for somebody who has a database and no application.
     *
     * @param database best one connection in a transaction of its own that sees one moment, REPEATABLE READ
     */
    public static AuditChainVerification over(DataSource database) {
        return new AuditChainVerification(JdbcClient.create(database));
    }

    /**
     * Returns whether the log still holds an entry as somebody noted it elsewhere. A chain that was cut off at its end
     * is whole in itself; only a note from outside shows that.
     *
     * @param anchor what was noted
     * @return false if the entry is missing or has another hash
     */
    @Transactional(readOnly = true)
    public boolean holds(ChainAnchor anchor) {
        return jdbc.sql("select hash from audit_entry where seq = :seq")
                .param("seq", anchor.seq())
                .query(String.class)
                .optional()
                .filter(anchor.hash()::equals)
                .isPresent();
    }

    /** Walks the whole chain, from the first entry; returns what was found, up to the first broken entry. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport verify() {
        Redactions redactions = Redactions.read(jdbc);
        ChainLink end = ChainLink.START;
        List<Stored> batch = entriesAfter(end.seq());
        while (!batch.isEmpty()) {
            for (Stored entry : batch) {
                if (!entry.follows(end, redactions)) {
                    return new ChainReport(
                            end.seq(), end.hash(), OptionalLong.of(entry.link().seq()));
                }
                redactions.note(entry.fact());
                end = entry.link();
            }
            batch = entriesAfter(end.seq());
        }
        return new ChainReport(end.seq(), end.hash(), redactions.firstUnproven());
    }

    private List<Stored> entriesAfter(long seq) {
        return jdbc.sql("select * from audit_entry where seq > :seq order by seq limit " + BATCH)
                .param("seq", seq)
                .query(AuditChainVerification::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        AuditFact fact = new AuditFact(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                new AuditSubject(row.getString("subject_type"), row.getString("subject_id")),
                AuditOutcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                row.getString("correlation_id"));
        ChainLink link = new ChainLink(row.getLong("seq"), row.getString("hash"));
        return new Stored(link, row.getString("previous_hash"), fact);
    }

    private record Stored(ChainLink link, String previousHash, AuditFact fact) {
        boolean follows(ChainLink end, Redactions redactions) {
            ChainLink read = end.after(fact);
            return link.seq() == read.seq()
                    && previousHash.equals(end.hash())
                    && (link.hash().equals(read.hash()) || redactions.explains(read.seq(), read.hash()));
        }
    }
}
