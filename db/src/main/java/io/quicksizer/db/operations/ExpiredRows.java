package io.quicksizer.db.operations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store operations that count and remove expired rows. */
public class ExpiredRows {
    /** An arbitrary key that no other advisory lock in this database uses. */
    private static final long LOCK = 0x5155_4943_4B52_4554L;

    private final JdbcClient jdbc;

    ExpiredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The stock of rows of a kind.
     *
     * @param rows number of rows
     * @param oldest time of the oldest row; empty without rows
     */
    public record Stock(long rows, Optional<Instant> oldest) {}

    /** Returns the stock of a kind: all rows that can ever expire. */
    @Transactional(readOnly = true)
    public Stock stock(KeptKind kind) {
        return jdbc.sql("select count(*), min(at) from (" + kind.moments() + ") as kept (at)")
                .query((row, number) -> new Stock(
                        row.getLong(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** Returns the number of rows of a kind that are older than a moment. */
    @Transactional(readOnly = true)
    public long countBefore(KeptKind kind, Instant before) {
        return jdbc.sql("select count(*) from (" + kind.moments() + ") as kept (at) where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * Removes the rows of a kind that are older than a moment.
     *
     * @return the number of rows removed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long removeBefore(KeptKind kind, Instant before) {
        if (!kind.isRemovable()) {
            throw new IllegalArgumentException(kind + " is not removed by retention");
        }
        JdbcClient.StatementSpec removal = jdbc.sql(kind.removal()).param("before", before.atOffset(ZoneOffset.UTC));
        return kind.removal().startsWith("delete")
                ? removal.update()
                : removal.query(Long.class).single();
    }

    /** Tries to become the only transaction that removes rows, until it ends; returns whether it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
