package io.quicksizer.db.kpi;

import io.quicksizer.db.common.FirstDocuments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts single weeks for the weekly report, and keeps the reports that were sent. */
public class WeeklyFigures {
    private final JdbcClient jdbc;

    WeeklyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Figures of a week.
     *
     * @param scope whose eyes; its first week is the one that is counted
     */
    @Transactional(readOnly = true)
    public WeekHeadline week(KpiScope scope) {
        return with(scope, jdbc.sql("""
                        with seen as (select e.* from engagement e where true %1$s),
                        visits as (
                          select v.id, exists (select from step_event c
                                                where c.run_id = v.run_id and c.kind = 'COMPLETED'
                                                  and c.element_instance_key = v.element_instance_key) as completed
                            from step_event v join seen e on e.id = v.engagement_id
                           where v.kind = 'ENTERED' and v.step is not null and v.step <> 'SIGN_OFF'
                             and v.occurred_at >= :from and v.occurred_at < :to
                        ), active as (
                          select s.actor from step_submission s join seen e on e.id = s.engagement_id
                           where s.submitted_at >= :from and s.submitted_at < :to
                          union
                          select a.actor from approval_decision a join revision r on r.id = a.revision_id
                            join seen e on e.id = r.engagement_id
                           where a.decided_at >= :from and a.decided_at < :to and a.source = 'PERSON'
                        ), proposals as (
                          select e.id, min(d.ready_at) as ready_at, min(d.ready_at) - e.created_at as took
                            from seen e
                            join revision r on r.engagement_id = e.id and r.status = 'APPROVED'
                            join exported_revision x on x.revision_id = r.id
                           cross join lateral (%2$s) d
                           group by e.id, e.created_at
                          having min(d.ready_at) >= :from and min(d.ready_at) < :to
                        )
                        select (select count(*) from visits) as visits,
                               (select count(*) from visits where completed) as completed,
                               (select count(*) from active where actor not like 'service:%%') as active,
                               (select count(*) from proposals) as proposals,
                               (select percentile_cont(0.5) within group (order by extract(epoch from took) / 3600)
                                  from proposals) as median,
                               (select count(*) from feedback where sent_at >= :from and sent_at < :to) as sent,
                               (select count(*) from feedback where decided_at >= :from and decided_at < :to) as decided,
                               (select count(*) from feedback where decided_at >= :from and decided_at < :to
                                                                and decided_at <= due_at) as in_time,
                               (select avg(score) from satisfaction
                                 where answered_at >= :from and answered_at < :to) as satisfaction""".formatted(KpiSql.seen(scope), FirstDocuments.OF_REVISION)))
                .query((row, number) -> new WeekHeadline(
                        row.getInt("visits"),
                        row.getInt("completed"),
                        row.getInt("active"),
                        row.getInt("proposals"),
                        row.getBigDecimal("median"),
                        row.getInt("sent"),
                        row.getInt("decided"),
                        row.getInt("in_time"),
                        row.getBigDecimal("satisfaction")))
                .single();
    }

    /**
     * The approvals of a week that took longest.
     *
     * @param scope whose eyes; its first week is the one that is counted
     * @param longerThan hours that are not unusual
     */
    @Transactional(readOnly = true)
    public List<SlowApproval> slow(KpiScope scope, BigDecimal longerThan, int limit) {
        return with(scope, jdbc.sql("""
                        select e.id, e.name, r.number, extract(epoch from r.decided_at - r.submitted_at) / 3600 as hours
                          from revision r join engagement e on e.id = r.engagement_id
                         where r.decided_at >= :from and r.decided_at < :to and r.status <> 'WITHDRAWN'
                           and extract(epoch from r.decided_at - r.submitted_at) / 3600 > :longer %s
                         order by 4 desc, e.id limit :limit""".formatted(KpiSql.seen(scope))))
                .param("longer", longerThan)
                .param("limit", limit)
                .query((row, number) -> new SlowApproval(
                        row.getObject("id", java.util.UUID.class),
                        row.getString("name"),
                        row.getInt("number"),
                        row.getBigDecimal("hours")))
                .list();
    }

    /** Keeps a report; false if there is one for this week already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(LocalDate monday, String figuresJson, Instant at) {
        return jdbc.sql("""
                                insert into weekly_report (monday, figures, made_at)
                                values (:monday, cast(:figures as jsonb), :at) on conflict (monday) do nothing""")
                        .param("monday", monday)
                        .param("figures", figuresJson)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** When the report of a week was made. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(LocalDate monday) {
        return jdbc.sql("select made_at from weekly_report where monday = :monday")
                .param("monday", monday)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static JdbcClient.StatementSpec with(KpiScope scope, JdbcClient.StatementSpec statement) {
        return statement
                .param("reader", scope.reader())
                .param("readerTeam", scope.readerTeam())
                .param("team", scope.team())
                .param("catalogue", scope.catalogue())
                .param("from", scope.firstMonday().atStartOfDay(scope.zone()).toOffsetDateTime())
                .param(
                        "to",
                        scope.firstMonday()
                                .plusWeeks(1)
                                .atStartOfDay(scope.zone())
                                .toOffsetDateTime());
    }
}
