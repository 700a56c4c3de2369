package io.quicksizer.db.pilot;

import io.quicksizer.db.common.FirstDocuments;
import io.quicksizer.db.engagement.EngagementSql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Figures that compare a cohort with everybody else. An engagement belongs to the cohort of its owner. */
public class PilotFigures {
    private static final String PEOPLE = """
            with belongs as (
              select p.user_name from person p
               where p.active
                 and exists (select from person_role r where r.user_name = p.user_name)
                 and (exists (select from cohort_person c where c.user_name = p.user_name and c.cohort_id = :cohort)) = :inside
            ), owned as (
              select e.* from engagement e
               where e.owner in (select user_name from belongs) and %s
            )
            """.formatted(EngagementSql.COUNTED);

    private final JdbcClient jdbc;

    PilotFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the figures of a period.
     *
     * @param inside true for the cohort, false for everybody outside it
     */
    @Transactional(readOnly = true)
    public GroupFigures of(UUID cohort, boolean inside, Instant from, Instant to) {
        return jdbc.sql(PEOPLE + """
                        , acting as (
                          select actor as user_name from step_submission where submitted_at >= :from and submitted_at < :to
                          union select actor from approval_decision
                                 where decided_at >= :from and decided_at < :to and source = 'PERSON'
                          union select sender from feedback where sent_at >= :from and sent_at < :to
                        ), visits as (
                          select v.id, exists (
                                   select from step_event c
                                    where c.run_id = v.run_id and c.element_instance_key = v.element_instance_key
                                      and c.kind = 'COMPLETED') as completed
                            from step_event v
                            join owned o on o.id = v.engagement_id
                           where v.kind = 'ENTERED' and v.step is not null and v.step <> 'SIGN_OFF'
                             and v.occurred_at >= :from and v.occurred_at < :to
                        ), proposals as (
                          select o.id, min(d.ready_at) - o.created_at as took
                            from owned o
                            join revision r on r.engagement_id = o.id and r.status = 'APPROVED'
                            join exported_revision x on x.revision_id = r.id
                           cross join lateral (%s) d
                           where o.created_at >= :from and o.created_at < :to
                           group by o.id, o.created_at
                        ), approvals as (
                          select r.id, exists (select from exported_revision x where x.revision_id = r.id) as exported
                            from revision r join owned o on o.id = r.engagement_id
                           where r.status = 'APPROVED' and r.decided_at >= :from and r.decided_at < :to
                        ), said as (
                          select f.* from feedback f
                           where f.sender in (select user_name from belongs) and f.sent_at >= :from and f.sent_at < :to
                        ), scored as (
                          select score from satisfaction
                           where user_name in (select user_name from belongs) and score is not null
                             and answered_at >= :from and answered_at < :to
                        )
                        select (select count(*) from belongs where user_name not like 'service:%%') as people,
                               (select count(*) from belongs where user_name not like 'service:%%'
                                   and user_name in (select user_name from acting)) as active,
                               (select count(*) from visits) as visits,
                               (select count(*) from visits where completed) as completed,
                               (select count(*) from owned where created_at >= :from and created_at < :to) as opened,
                               (select count(*) from proposals) as proposals,
                               (select percentile_cont(0.5) within group (order by extract(epoch from took) / 3600)
                                  from proposals) as median,
                               (select count(*) from approvals) as approved,
                               (select count(*) from approvals where exported) as exported,
                               (select count(*) from said where severity = 'CRITICAL') as critical,
                               (select count(*) from said where severity = 'HIGH') as high,
                               (select count(*) from said where severity in ('MEDIUM', 'LOW')) as other,
                               (select count(*) from said where severity in ('CRITICAL', 'HIGH') and decision is null)
                                 as open_severe,
                               (select count(*) from scored) as scores, (select avg(score) from scored) as mean""".formatted(FirstDocuments.OF_REVISION))
                .param("cohort", cohort)
                .param("inside", inside)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new GroupFigures(
                        row.getInt("people"),
                        row.getInt("active"),
                        row.getInt("visits"),
                        row.getInt("completed"),
                        row.getInt("opened"),
                        row.getInt("proposals"),
                        row.getBigDecimal("median"),
                        row.getInt("approved"),
                        row.getInt("exported"),
                        row.getInt("critical"),
                        row.getInt("high"),
                        row.getInt("other"),
                        row.getInt("open_severe"),
                        row.getInt("scores"),
                        row.getBigDecimal("mean")))
                .single();
    }

    /** Returns the visits and completions of each step, for the cohort and for everybody else. */
    @Transactional(readOnly = true)
    public List<StepCompletion> steps(UUID cohort, Instant from, Instant to) {
        return jdbc.sql("""
                        select v.step,
                               count(*) filter (where v.inside) as visits,
                               count(*) filter (where v.inside and v.completed) as completed,
                               count(*) filter (where not v.inside) as other_visits,
                               count(*) filter (where not v.inside and v.completed) as other_completed
                          from (
                            select s.step,
                                   exists (select from cohort_person c
                                            where c.user_name = e.owner and c.cohort_id = :cohort) as inside,
                                   exists (select from step_event c
                                            where c.run_id = s.run_id and c.element_instance_key = s.element_instance_key
                                              and c.kind = 'COMPLETED') as completed
                              from step_event s
                              join engagement e on e.id = s.engagement_id and %s
                             where s.kind = 'ENTERED' and s.step is not null and s.step <> 'SIGN_OFF'
                               and s.occurred_at >= :from and s.occurred_at < :to) v
                         group by v.step""".formatted(EngagementSql.COUNTED))
                .param("cohort", cohort)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new StepCompletion(
                        row.getString("step"),
                        row.getInt("visits"),
                        row.getInt("completed"),
                        row.getInt("other_visits"),
                        row.getInt("other_completed")))
                .list();
    }
}
