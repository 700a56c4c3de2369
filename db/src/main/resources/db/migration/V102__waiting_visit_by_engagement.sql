-- The same visits; asked for by the engagement's own key, so that a question about one engagement reads one engagement
-- instead of all that run.

create or replace view waiting_visit as
select v.id, e.id as engagement_id, v.run_id, v.element_instance_key, v.process_instance_key, v.process_id, v.element_id,
       v.step, v.revision_number, v.occurred_at
  from engagement e
 cross join lateral (select s.* from step_event s
                      where s.engagement_id = e.id and s.run_id = e.run_id and s.kind in ('ENTERED', 'RESTARTED')
                      order by s.occurred_at desc, s.id desc
                      limit 1) v
 where e.status in ('DRAFT', 'IN_APPROVAL', 'CHANGES_REQUESTED') and v.kind = 'ENTERED' and v.step is not null
   and not exists (select from step_submission s where s.visit_id = v.id)
   and not exists (select from step_event c
                    where c.run_id = v.run_id and c.element_instance_key = v.element_instance_key
                      and c.kind = 'COMPLETED');
