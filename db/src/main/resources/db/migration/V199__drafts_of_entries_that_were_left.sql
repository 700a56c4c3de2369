-- What Back to an earlier step or a jump leaves is a draft of its person, and the portal shows nothing else. Earlier
-- releases kept it with the submission alone, from which the portal showed it again: the last entry of each step becomes
-- a draft if it was left so, unless the alternatives were switched since (which does not concern the comment of a
-- review), and unless its person has typed something newer or has discarded it. An entry without fields says nothing.

insert into step_draft (engagement_id, step, user_name, fields, base_version, saved_at)
select l.engagement_id, l.step, l.actor, l.fields, l.row_version, l.submitted_at
  from (select distinct on (s.engagement_id, s.step)
               s.engagement_id, s.step, s.actor, s.outcome, s.next_step, s.submitted_at, e.row_version,
               case when jsonb_typeof(s.payload) = 'object'
                    then s.payload - array['action', 'jumpTo', 'unknown'] end as fields
          from engagement e
          join step_submission s on s.engagement_id = e.id
         where e.status in ('DRAFT', 'CHANGES_REQUESTED') and not s.problems @> '[{"code": "not-allowed"}]'
         order by s.engagement_id, s.step, s.submitted_at desc, s.visit_id desc) l
 cross join (values (array['CONTEXT', 'SCOPE', 'SCENARIOS', 'SIZING', 'EXPERT', 'REVIEW'])) as path (steps)
 where (l.outcome = 'jump'
        or l.outcome = 'back' and array_position(path.steps, l.next_step) < array_position(path.steps, l.step))
   and l.fields - 'v' <> '{}'
   and case when l.step = 'REVIEW' then l.fields ->> 'comment' <> ''
            else not exists (select from applied_alternative a
                              where a.engagement_id = l.engagement_id and a.applied_at >= l.submitted_at) end
on conflict do nothing;
