-- Whoever issued a token to a program contributes what the program enters: otherwise an administrator who also signs could
-- enter figures by a program and sign them.

create or replace function contributors(p_engagement uuid, p_revision int)
returns table (actor text) language sql stable as $$
  with approved as (
    select coalesce(max(r.number), 0) as number from revision r
     where r.engagement_id = p_engagement and r.status = 'APPROVED' and r.number < p_revision
  ), entered (actor) as (
    select s.actor
      from step_submission s join step_event v on v.id = s.visit_id, approved
     where s.engagement_id = p_engagement and s.step <> 'SIGN_OFF'
       and v.revision_number > approved.number and v.revision_number <= p_revision
       and not exists (select from jsonb_array_elements(s.problems) p where p ->> 'code' = 'not-allowed')
    union
    select c.actor from contribution c, approved
     where c.engagement_id = p_engagement
       and c.revision_number > approved.number and c.revision_number <= p_revision
    union
    select r.submitted_by from revision r, approved
     where r.engagement_id = p_engagement and r.number > approved.number and r.number <= p_revision
    union
    select e.created_by from engagement e, approved
     where e.id = p_engagement and approved.number = 0
  )
  select e.actor from entered e
  union
  select t.created_by from service_token t join entered e on e.actor = t.user_name
   where t.user_name like 'service:%'
$$;
