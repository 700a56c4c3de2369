package io.quicksizer.db.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Query for engagements that have been waiting in the wizard for their owner. */
public class IdleVisits {
    private static final String CLAIM = """
            with idle as (
              select w.id, w.engagement_id, e.owner, w.step, w.occurred_at
                from engagement e
                join lateral (select * from waiting_visit where engagement_id = e.id limit 1) w on true
                left join idle_reminder r on r.visit_id = w.id
               where w.occurred_at < :before and w.step <> 'SIGN_OFF' and e.archived_at is null and not %s
                 and (r.reminded_at is null or r.reminded_at < :before)
               order by w.occurred_at
               limit :limit
                 for update of e skip locked
            ), reminded as (
              insert into idle_reminder (visit_id, reminded_at, times)
              select id, :at, 1 from idle
              on conflict (visit_id) do update
                 set reminded_at = excluded.reminded_at, times = idle_reminder.times + 1
               where idle_reminder.reminded_at < :before
              returning visit_id
            )
            select idle.* from idle join reminded on reminded.visit_id = idle.id order by idle.occurred_at""".formatted(EngagementSql.TEMPLATE);

    private final JdbcClient jdbc;

    IdleVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims visits whose owner is due for a reminder and records the reminder. Safe for concurrent workers: each visit
     * is claimed by one of them.
     *
     * @param before visits that began, and were last reminded of, before this time
     * @param limit maximum number of visits
     * @return oldest first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<IdleVisit> claim(Instant before, Instant at, int limit) {
        return jdbc.sql(CLAIM)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(IdleVisits::visit)
                .list();
    }

    private static IdleVisit visit(ResultSet row, int number) throws SQLException {
        return new IdleVisit(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getString("owner"),
                row.getString("step"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
