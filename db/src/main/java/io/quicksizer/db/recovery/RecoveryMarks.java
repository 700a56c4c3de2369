package io.quicksizer.db.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Store of the single row that records how far database and engine are in step. */
public class RecoveryMarks {
    private final JdbcClient jdbc;

    RecoveryMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the current mark. */
    @Transactional(readOnly = true)
    public RecoveryMark current() {
        return jdbc.sql("select * from recovery_mark")
                .query(RecoveryMarks::mark)
                .single();
    }

    /**
     * Claims the next beat, before it is sent to the engine. A lease that ends later than twice its length from now was
     * written by a node with a wrong clock and is ignored.
     *
     * @param lease for how long no other node can claim one
     * @return the mark with the new beat as {@code intended}; empty while another node holds the lease
     */
    @Transactional
    public Optional<RecoveryMark> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                        update recovery_mark set intended = intended + 1, leased_until = :until
                         where leased_until <= :now or leased_until > :implausible returning *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("implausible", now.plus(lease.multipliedBy(2)).atOffset(ZoneOffset.UTC))
                .query(RecoveryMarks::mark)
                .optional();
    }

    /**
     * Records that the engine has accepted a beat.
     *
     * @param engineId identity of the engine
     * @param beat as claimed
     */
    @Transactional
    public void acknowledge(UUID engineId, long beat, Instant now) {
        jdbc.sql("""
                        update recovery_mark
                           set acknowledged = :beat, engine_id = :engine, state = 'IN_STEP', suspected = 'IN_STEP',
                               state_since = case when state = 'IN_STEP' then state_since else :now end,
                               checked_at = :now, leased_until = '-infinity'
                         where acknowledged <= :beat and intended >= :beat""")
                .param("beat", beat)
                .param("engine", engineId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Records that database and engine have diverged. A single observation may be wrong, so only the second equal one
     * in a row changes the state.
     *
     * @param found how they have diverged
     * @return whether the state has changed
     */
    @Transactional
    public boolean apart(RecoveryState found, Instant now) {
        boolean changes = jdbc.sql("""
                        update recovery_mark set state = :found, state_since = :now
                         where suspected = :found and state <> :found""")
                        .param("found", found.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        jdbc.sql("""
                        update recovery_mark set suspected = :found, checked_at = :now, leased_until = '-infinity',
                               intended = greatest(acknowledged, intended - 1)""")
                .param("found", found.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return changes;
    }

    /**
     * Begins a reconciliation, or resumes an interrupted one. One that begins while database and engine have diverged
     * treats every earlier run as lost; if they diverge again, it starts over. The time is taken from the database's
     * clock, like that of the runs.
     *
     * @return the mark with the reconciliation
     */
    @Transactional
    public RecoveryMark reconciling() {
        return jdbc.sql("""
                        update recovery_mark set
                               reconciling_since = case
                                 when reconciling_since is null or state not in ('UNKNOWN', 'IN_STEP')
                                 then clock_timestamp() else reconciling_since end,
                               reconciling_all = reconciling_all or state not in ('UNKNOWN', 'IN_STEP')
                        returning *""").query(RecoveryMarks::mark).single();
    }

    /** Ends the reconciliation. */
    @Transactional
    public void reconciled() {
        jdbc.sql("update recovery_mark set reconciling_since = null, reconciling_all = false")
                .update();
    }

    /**
     * Records the result of a search in the engine.
     *
     * @param strays process instances that lead no engagement, at least 0
     */
    @Transactional
    public void searched(int strays, Instant now) {
        jdbc.sql("update recovery_mark set strays = :strays, search_seen_at = :now")
                .param("strays", strays)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records that a workers application is alive. */
    @Transactional
    public void workersSeen(Instant now) {
        jdbc.sql("update recovery_mark set workers_seen_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records that Tasklist is ready. */
    @Transactional
    public void tasklistSeen(Instant now) {
        jdbc.sql("update recovery_mark set tasklist_seen_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records since when a Tasklist that has never been ready is monitored; idempotent. */
    @Transactional
    public void tasklistWatched(Instant since) {
        jdbc.sql("update recovery_mark set tasklist_seen_at = :since where tasklist_seen_at is null")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Clears the state of Tasklist because the operator does not want it monitored any more. */
    @Transactional
    public void tasklistForgotten() {
        jdbc.sql("update recovery_mark set tasklist_seen_at = null where tasklist_seen_at is not null")
                .update();
    }

    /** Returns the number of running engagements whose process instance is missing. */
    @Transactional(readOnly = true)
    public int missing() {
        return jdbc.sql("""
                        select count(*) from running_engagement g join process_run p on p.run_id = g.run_id
                         where p.ended_at is null and p.missing_since is not null""").query(Integer.class).single();
    }

    private static RecoveryMark mark(ResultSet row, int number) throws SQLException {
        return new RecoveryMark(
                row.getObject("database_id", UUID.class),
                row.getObject("engine_id", UUID.class),
                row.getLong("intended"),
                row.getLong("acknowledged"),
                RecoveryState.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                perhaps(row, "checked_at"),
                perhaps(row, "reconciling_since"),
                row.getBoolean("reconciling_all"),
                row.getInt("strays"),
                perhaps(row, "workers_seen_at"),
                perhaps(row, "search_seen_at"),
                perhaps(row, "tasklist_seen_at"));
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
