package io.quicksizer.db.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and claims runs. A run is registered by the database when its engagement begins it, so that none can be
 * forgotten; a claim is an atomic statement, so that one instance holds it.
 */
public class ProcessRuns {
    private static final String COLUMNS =
            "run_id, engagement_id, started_at, instance_key, end_reason, missing_since from process_run";

    private final JdbcClient jdbc;

    ProcessRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run; empty when nobody opened it. */
    @Transactional(readOnly = true)
    public Optional<ProcessRun> find(UUID runId) {
        return jdbc.sql("select " + COLUMNS + " where run_id = :run")
                .param("run", runId)
                .query(ProcessRuns::run)
                .optional();
    }

    /**
     * The run with this process instance; the latest, because an engine that was set up again reuses its keys.
     *
     * @param instanceKey of the leading instance, or of one that it called
     * @return empty when it belongs to no run
     */
    @Transactional(readOnly = true)
    public Optional<ProcessRun> ofInstance(long instanceKey) {
        return jdbc.sql("select " + COLUMNS + " " + """
                        where run_id in (select run_id from process_run where instance_key = :key
                                          union all select run_id from called_process where instance_key = :key)
                         order by started_at desc limit 1""")
                .param("key", instanceKey)
                .query(ProcessRuns::run)
                .optional();
    }

    /** Claims a run for a process instance; returns whether this instance holds it, since now or since before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(UUID runId, long instanceKey, Instant at) {
        return jdbc.sql("""
                        update process_run
                           set instance_key = :key, claimed_at = coalesce(claimed_at, :at), missing_since = null
                         where run_id = :run and (instance_key = :key or instance_key is null and ended_at is null)""")
                        .param("run", runId)
                        .param("key", instanceKey)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Registers that a run is about to call a process. Repeated for the same element instance, it answers the same.
     *
     * @param call without an instance
     * @param callerElementInstanceKey the call activity
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID register(CalledProcess call, long callerElementInstanceKey, Instant at) {
        jdbc.sql("""
                        insert into called_process (token, run_id, process_id, revision_number,
                                                    caller_element_instance_key, registered_at)
                        values (:token, :run, :process, :revision, :caller, :at)
                        on conflict (run_id, caller_element_instance_key) do nothing""")
                .param("token", call.token())
                .param("run", call.runId())
                .param("process", call.processId())
                .param("revision", call.revisionNumber())
                .param("caller", callerElementInstanceKey)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(
                        "select token from called_process where run_id = :run and caller_element_instance_key = :caller")
                .param("run", call.runId())
                .param("caller", callerElementInstanceKey)
                .query(UUID.class)
                .single();
    }

    /**
     * The call of a process that a run made last: every earlier one is over.
     *
     * @param processId BPMN id of the called process
     * @return empty when it has not called it
     */
    @Transactional(readOnly = true)
    public Optional<CalledProcess> latestCall(UUID runId, String processId) {
        return jdbc.sql("""
                        select token, run_id, process_id, revision_number, instance_key from called_process
                         where run_id = :run and process_id = :process order by position desc limit 1""")
                .param("run", runId)
                .param("process", processId)
                .query(ProcessRuns::call)
                .optional();
    }

    /**
     * Claims a call for the called instance.
     *
     * @param token as registered
     * @return false when it was used up before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claimCall(UUID token, long instanceKey, Instant at) {
        return jdbc.sql("""
                        update called_process set instance_key = :key, claimed_at = :at
                         where token = :token and instance_key is null""")
                        .param("token", token)
                        .param("key", instanceKey)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Notes which leading instances the engine knows.
     *
     * @param known keys of all active instances
     * @param claimedBefore runs that were claimed later may not be visible in the search yet
     * @return the runs that are missing since now
     */
    @Transactional
    public List<UUID> compare(Collection<Long> known, Instant claimedBefore, Instant at) {
        Long[] keys = known.toArray(Long[]::new);
        jdbc.sql("""
                        update process_run set missing_since = null
                         where missing_since is not null and instance_key = any (:known)""").param("known", keys).update();
        return jdbc.sql("""
                        update process_run p set missing_since = :at
                          from running_engagement g
                         where g.run_id = p.run_id and p.ended_at is null and p.missing_since is null
                           and p.claimed_at < :before and not (p.instance_key = any (:known))
                        returning p.run_id""")
                .param("known", keys)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", claimedBefore.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /**
     * Notes that instances are gone.
     *
     * @param gone keys of instances that the engine has cancelled
     * @return the runs that are missing since now, because such an instance led them
     */
    @Transactional
    public List<UUID> cancelled(Collection<Long> gone, Instant at) {
        return jdbc.sql("""
                        update process_run p set missing_since = :at
                          from running_engagement g
                         where g.run_id = p.run_id and p.ended_at is null and p.missing_since is null
                           and p.instance_key = any (:gone)
                        returning p.run_id""")
                .param("gone", gone.toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /**
     * Notes runs that were opened in the engine and for which no instance has reported.
     *
     * @return the runs that are missing since now; the first report of an instance takes it back
     */
    @Transactional
    public List<UUID> silent(Instant openedBefore, Instant at) {
        return jdbc.sql("""
                        update process_run p set missing_since = :at
                          from running_engagement g
                         where g.run_id = p.run_id and p.ended_at is null and p.missing_since is null
                           and p.instance_key is null
                           and exists (select from outbox_message m
                                        where m.aggregate_id = p.engagement_id and m.kind in ('OpenProcess', 'Rebuild')
                                          and m.payload ->> 'runId' = p.run_id::text and m.delivered_at < :before)
                        returning p.run_id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", openedBefore.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /**
     * Runs that go on and began before a moment.
     *
     * @param moment by the database's clock
     */
    @Transactional(readOnly = true)
    public Set<UUID> begunBefore(Instant moment) {
        return jdbc.sql("select run_id from process_run where ended_at is null and started_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .set();
    }

    /**
     * Instances that lead no run. While some run waits for its instance, any of them may be that one, and none is
     * named.
     *
     * @param known keys of all active instances, found before this is asked
     */
    @Transactional(readOnly = true)
    public List<Long> strays(Collection<Long> known) {
        return jdbc.sql("""
                        select k from unnest(:known) as k
                         where not exists (select from process_run p where p.instance_key = k and p.ended_at is null)
                           and not exists (select from process_run w where w.instance_key is null and w.ended_at is null)
                         order by k""")
                .param("known", known.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static ProcessRun run(ResultSet row, int number) throws SQLException {
        return new ProcessRun(
                row.getObject("run_id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("instance_key", Long.class)),
                Optional.ofNullable(row.getString("end_reason")),
                Optional.ofNullable(instant(row.getObject("missing_since", OffsetDateTime.class))));
    }

    private static CalledProcess call(ResultSet row, int number) throws SQLException {
        return new CalledProcess(
                row.getObject("token", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("process_id"),
                row.getInt("revision_number"),
                Optional.ofNullable(row.getObject("instance_key", Long.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
