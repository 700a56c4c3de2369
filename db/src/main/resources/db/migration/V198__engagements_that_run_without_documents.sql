-- What still has something to do: everything without an outcome, and what was approved until its documents exist. The
-- documents of the synthetic journey are removed again (V196), a day after the decision at the earliest; from then on
-- their absence does not mean that the export is still to come.

create or replace view running_engagement as
select e.id, e.run_id, e.status, e.created_at as begun_at
  from engagement e
 where e.status in ('DRAFT', 'IN_APPROVAL', 'CHANGES_REQUESTED')
union all
select e.id, e.run_id, e.status, r.decided_at
  from engagement e
  join revision r on r.engagement_id = e.id and r.number = e.current_revision_number
 where e.status = 'APPROVED' and r.status = 'APPROVED'
   and not exists (select from exported_revision x where x.revision_id = r.id)
   and (e.customer <> 'synthetic-probe' or r.decided_at > now() - interval '1 day');
