-- Nobody decides on their own work, whatever writes the decision. The rule is the one under which the approval was
-- opened; one without a record of it falls back to the policy that the revision was frozen under, and to the stricter rule.

-- People who entered anything that a revision states, or may have taken over, since the revision before it that was
-- approved last. Refused entries of people without the right to make them do not count.
create function contributors(p_engagement uuid, p_revision int) returns table (actor text) language sql stable as $$
  with approved as (
    select coalesce(max(r.number), 0) as number from revision r
     where r.engagement_id = p_engagement and r.status = 'APPROVED' and r.number < p_revision)
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
$$;

create function decider_is_no_contributor() returns trigger language plpgsql as $$
declare
  decided revision%rowtype;
  rule text;
  named text;
begin
  select * into decided from revision where id = new.revision_id;
  rule := coalesce((select four_eyes from approval_route where revision_id = new.revision_id),
                   (select four_eyes from approval_policy where number = decided.policy_version),
                   'CONTRIBUTORS');
  if decided.id is null or rule <> 'CONTRIBUTORS' then
    return new;
  end if;
  select c.actor into named
    from (select k.actor from contributors(decided.engagement_id, decided.number) k
          union select decided.content::jsonb #>> '{context,owner}'
          union select e.owner from engagement e where e.id = decided.engagement_id) c (actor)
   where lower(c.actor) in (lower(new.actor), lower(coalesce(new.acting_for, '')))
   limit 1;
  if named is not null then
    raise exception 'revision % can''t be decided by or for % who contributed to it or owns it', new.revision_id, named
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger decider_is_no_contributor before insert on approval_decision
  for each row execute function decider_is_no_contributor();
