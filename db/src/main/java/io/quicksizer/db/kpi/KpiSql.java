package io.quicksizer.db.kpi;

import io.quicksizer.db.engagement.EngagementSql;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of {@link KpiReader}. Filters that don't apply are omitted, so that the query planner can choose a
 * plan without them.
 */
final class KpiSql {
    private KpiSql() {}

    static String steps(KpiScope scope) {
        return """
            select v.step, count(distinct v.engagement_id) as engagements
              from engagement e
              join step_event v on v.engagement_id = e.id and v.kind = 'ENTERED' and v.step is not null
             where e.created_at >= :from and e.created_at < :to %s
             group by v.step\
            """.formatted(seen(scope));
    }

    static String ends(KpiScope scope) {
        return """
            select count(*) as opened,
                   count(*) filter (where r.submitted) as submitted,
                   count(*) filter (where r.approved) as approved,
                   count(*) filter (where r.exported) as exported
              from engagement e
              left join lateral (
                select true as submitted, bool_or(r.status = 'APPROVED') as approved,
                       bool_or(r.status = 'APPROVED'
                               and exists (select from exported_revision x where x.revision_id = r.id)) as exported
                  from revision r
                 where r.engagement_id = e.id
                having count(*) > 0) r on true
             where e.created_at >= :from and e.created_at < :to %s\
            """.formatted(seen(scope));
    }

    static String visits(KpiScope scope) {
        return """
            select v.step, count(*) as visits, count(c.id) as completed,
                   percentile_cont(0.5) within group (order by extract(epoch from c.occurred_at - v.occurred_at))
                     as median,
                   percentile_cont(0.9) within group (order by extract(epoch from c.occurred_at - v.occurred_at))
                     as p90
              from step_event v
              %s
              left join step_event c on c.run_id = v.run_id and c.element_instance_key = v.element_instance_key
                                    and c.kind = 'COMPLETED'
             where v.kind = 'ENTERED' and v.step is not null
               and v.occurred_at >= :from and v.occurred_at < :to
             group by v.step\
            """.formatted(joined(scope, "v.engagement_id"));
    }

    static String weeks(KpiScope scope) {
        return """
            with opened as (
              select date_trunc('week', e.created_at at time zone :zone)::date as monday, count(*) as opened
                from engagement e
               where e.created_at >= :from and e.created_at < :to %1$s
               group by 1
            ), submitted as (
              select date_trunc('week', r.submitted_at at time zone :zone)::date as monday, count(*) as submitted
                from revision r %2$s
               where r.submitted_at >= :from and r.submitted_at < :to
               group by 1
            ), decided as (
              select date_trunc('week', r.decided_at at time zone :zone)::date as monday,
                     count(*) filter (where r.status = 'APPROVED') as approved,
                     count(*) filter (where r.status = 'CHANGES_REQUESTED') as changes_requested,
                     count(*) filter (where r.status = 'REJECTED') as rejected,
                     count(*) filter (where r.status = 'WITHDRAWN') as withdrawn,
                     percentile_cont(0.5) within group (
                       order by case when r.status <> 'WITHDRAWN'
                                     then extract(epoch from r.decided_at - r.submitted_at) / 3600 end) as median,
                     percentile_cont(0.9) within group (
                       order by case when r.status <> 'WITHDRAWN'
                                     then extract(epoch from r.decided_at - r.submitted_at) / 3600 end) as p90,
                     count(*) filter (where r.status = 'APPROVED' and exists (
                       select from exported_revision y where y.revision_id = r.id)) as exported,
                     count(*) filter (where r.status = 'APPROVED' and d.csv) as csv,
                     count(*) filter (where r.status = 'APPROVED' and d.pdf) as pdf
                from revision r %2$s
                left join (select x.revision_id, bool_or(x.kind = 'CSV') as csv, bool_or(x.kind = 'PDF') as pdf
                             from export_document x group by 1) d on d.revision_id = r.id
               where r.decided_at >= :from and r.decided_at < :to
               group by 1
            ), signed as (
              select date_trunc('week', a.decided_at at time zone :zone)::date as monday, count(*) as sign_offs
                from approval_decision a join revision r on r.id = a.revision_id %2$s
               where a.decided_at >= :from and a.decided_at < :to and a.source = 'PERSON'
               group by 1
            )
            select w.monday::date as monday, coalesce(opened, 0) as opened, coalesce(submitted, 0) as submitted,
                   coalesce(approved, 0) as approved, coalesce(changes_requested, 0) as changes_requested,
                   coalesce(rejected, 0) as rejected, coalesce(withdrawn, 0) as withdrawn,
                   coalesce(sign_offs, 0) as sign_offs, median, p90, coalesce(exported, 0) as exported,
                   coalesce(csv, 0) as csv, coalesce(pdf, 0) as pdf
              from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 week')
                   as w (monday)
              left join opened o on o.monday = w.monday::date
              left join submitted s on s.monday = w.monday::date
              left join decided d on d.monday = w.monday::date
              left join signed g on g.monday = w.monday::date
             order by 1\
            """.formatted(seen(scope), joined(scope, "r.engagement_id"));
    }

    static String teams(KpiScope scope) {
        KpiScope anything = new KpiScope(
                scope.reader(), scope.readerTeam(), null, null, scope.firstMonday(), scope.lastMonday(), scope.zone());
        return "select distinct e.team from engagement e where e.team is not null %s order by 1"
                .formatted(seen(anything));
    }

    private static String joined(KpiScope scope, String engagementId) {
        return "join engagement e on e.id = " + engagementId + seen(scope);
    }

    static String seen(KpiScope scope) {
        List<String> conditions = new ArrayList<>();
        conditions.add(EngagementSql.COUNTED);
        if (scope.reader() != null) {
            conditions.add(
                    scope.readerTeam() == null ? "e.owner = :reader" : "(e.owner = :reader or e.team = :readerTeam)");
        }
        if (scope.team() != null) {
            conditions.add("e.team = :team");
        }
        if (scope.catalogue() != null) {
            conditions.add(
                    "e.catalogue_version_id = (select c.id from catalogue_version c where c.number = :catalogue)");
        }
        return String.join(
                "", conditions.stream().map(condition -> " and " + condition).toList());
    }
}
