package io.quicksizer.db.operations;

import io.quicksizer.db.outbox.OutboxMessageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reader of the state of running engagements as recorded in the database. */
public class OperationsReader {

    /**
     * Nobody can act between a decision and the next step, so an engagement that stays there is stuck. The waiting
     * visit is a lateral join per row: joined as a whole it would be compared with every engagement, because its
     * cardinality is greatly underestimated.
     */
    private static final String STANDING = """
        with running as (
          select e.id, e.name, e.customer, e.owner, g.status, g.run_id, g.begun_at
            from running_engagement g join engagement e on e.id = g.id
        ), standing as (
          select r.*, p.instance_key, p.missing_since,
                 case when r.status = 'APPROVED' then 'EXPORT'
                      when v.id is null then 'STARTING'
                      else coalesce(w.step, 'ON_THE_WAY') end as place,
                 case when r.status = 'APPROVED' or v.id is null then r.begun_at
                      else coalesce(s.submitted_at, c.occurred_at, v.occurred_at) end as since
            from running r
            left join process_run p on p.run_id = r.run_id
            left join lateral (select step from waiting_visit where engagement_id = r.id limit 1) w on true
            left join lateral (select * from step_event e
                                where e.engagement_id = r.id and e.run_id = r.run_id
                                  and e.kind in ('ENTERED', 'RESTARTED')
                                order by e.occurred_at desc, e.id desc
                                limit 1) v on true
            left join step_submission s on s.visit_id = v.id
            left join step_event c on c.run_id = v.run_id and c.element_instance_key = v.element_instance_key
                                  and c.kind = 'COMPLETED'
        )\
        """;

    private static final String ROWS = """
        select w.*, exists (select from outbox_message m
                             where m.aggregate_id = w.id and m.delivered_at is null and m.abandoned_at is null)
                    as undelivered
          from standing w\
        """;

    private final NamedParameterJdbcTemplate jdbc;

    OperationsReader(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts running engagements by place, in no particular order; places without any are absent. */
    public List<PlaceCount> places() {
        String sql =
                STANDING + " select place, count(*) as engagements, min(since) as oldest from standing group by place";
        return jdbc.query(
                sql,
                Map.of(),
                (row, number) ->
                        new PlaceCount(row.getString("place"), row.getInt("engagements"), instant(row, "oldest")));
    }

    /**
     * Returns running engagements that have not progressed although nobody has to act and everything has been delivered
     * to the engine.
     *
     * @param before only those that have been at their place since before this
     * @return those stuck longest first
     */
    public List<RunningEngagement> stalled(Instant before, int limit) {
        String sql = STANDING + " select * from (" + ROWS
                + " where w.place in ('STARTING', 'ON_THE_WAY', 'EXPORT') and w.since < :before) found"
                + " where not undelivered order by since, id limit :limit";
        return jdbc.query(
                sql, Map.of("before", before.atOffset(ZoneOffset.UTC), "limit", limit), OperationsReader::standing);
    }

    /** Returns running engagements, those longest at their place first. */
    public List<RunningEngagement> running(int limit) {
        return jdbc.query(
                STANDING + ROWS + " order by w.since, w.id limit :limit",
                Map.of("limit", limit),
                OperationsReader::standing);
    }

    /**
     * Returns running engagements at one place.
     *
     * @param place as in {@link RunningEngagement#place()}
     * @return those there longest first
     */
    public List<RunningEngagement> at(String place, int limit) {
        return jdbc.query(
                STANDING + ROWS + " where w.place = :place order by w.since, w.id limit :limit",
                Map.of("place", place, "limit", limit),
                OperationsReader::standing);
    }

    /** Returns one engagement; empty unless it is running. */
    public Optional<RunningEngagement> standing(UUID engagementId) {
        return jdbc
                .query(STANDING + ROWS + " where w.id = :id", Map.of("id", engagementId), OperationsReader::standing)
                .stream()
                .findFirst();
    }

    /**
     * Returns parked messages, and older messages that are still being retried.
     *
     * @param before the latter were written before this
     * @return parked ones first, then oldest first
     */
    public List<UndeliveredMessage> undelivered(Instant before, int limit) {
        return jdbc.query(
                """
                select m.id, coalesce(e.id, m.aggregate_id) as subject_id, coalesce(e.name, '') as name, m.kind, m.created_at,
                       m.attempts, m.last_error, m.parked_at
                  from outbox_message m
                  left join engagement e on e.id = \
                """ + OutboxMessageRepository.ENGAGEMENT_ID + """
                 where m.delivered_at is null and m.abandoned_at is null
                   and (m.parked_at is not null or m.created_at < :before)
                 order by m.parked_at nulls last, m.position
                 limit :limit\
                """,
                Map.of("before", before.atOffset(ZoneOffset.UTC), "limit", limit),
                (row, number) -> new UndeliveredMessage(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        instant(row, "created_at"),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        perhaps(row, "parked_at")));
    }

    /**
     * Returns the running engagement of a process instance.
     *
     * @param instanceKey of a leading instance, or of one that it called
     * @return empty when it belongs to no running engagement
     */
    public Optional<RunningEngagement> ofInstance(long instanceKey) {
        return Optional.ofNullable(ofInstances(List.of(instanceKey)).get(instanceKey));
    }

    /**
     * Returns the running engagements of process instances.
     *
     * @param instanceKeys of leading instances, or of those that they called
     * @return by instance; those that belong to no running engagement are absent
     */
    public Map<Long, RunningEngagement> ofInstances(Collection<Long> instanceKeys) {
        List<Led> led = jdbc.query(
                """
                select p.instance_key as key, p.run_id, p.engagement_id from process_run p where p.instance_key = any (:keys)
                union all
                select c.instance_key, c.run_id, p.engagement_id
                  from called_process c join process_run p on p.run_id = c.run_id where c.instance_key = any (:keys)""",
                Map.of("keys", instanceKeys.toArray(Long[]::new)),
                (row, number) -> new Led(
                        row.getLong("key"),
                        row.getObject("run_id", UUID.class),
                        row.getObject("engagement_id", UUID.class)));
        Map<UUID, RunningEngagement> byRun = new HashMap<>();
        jdbc.query(
                        STANDING + ROWS + " where w.id = any (:ids)",
                        Map.of(
                                "ids",
                                led.stream().map(Led::engagementId).distinct().toArray(UUID[]::new)),
                        OperationsReader::standing)
                .forEach(standing -> byRun.put(standing.runId(), standing));
        Map<Long, RunningEngagement> found = new HashMap<>();
        led.stream()
                .filter(instance -> byRun.containsKey(instance.runId()))
                .forEach(instance -> found.put(instance.key(), byRun.get(instance.runId())));
        return found;
    }

    /**
     * An instance of a run. It is resolved before the engagements are read, because a combined condition would read all
     * of them.
     */
    private record Led(long key, UUID runId, UUID engagementId) {}

    private static RunningEngagement standing(ResultSet row, int number) throws SQLException {
        return new RunningEngagement(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("customer"),
                row.getString("owner"),
                row.getString("place"),
                instant(row, "since"),
                row.getObject("run_id", UUID.class),
                row.getObject("instance_key", Long.class),
                perhaps(row, "missing_since"),
                row.getBoolean("undelivered"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
