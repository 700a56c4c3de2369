-- A decision says for whom it was made, and whether a person made it now or it was carried over from the revision that
-- was approved before, because nothing that matters to the approval has changed.

alter table approval_decision
  add column source text not null default 'PERSON' check (source in ('PERSON', 'CARRIED_OVER')),
  add column acting_for text check (acting_for <> ''),
  add column carried_from uuid references approval_decision,
  alter column visit_id drop not null,
  add constraint approval_decision_of_a_person_has_a_visit check ((source = 'PERSON') = (visit_id is not null)),
  add constraint approval_decision_carried_names_its_origin check ((source = 'CARRIED_OVER') = (carried_from is not null)),
  add constraint approval_decision_only_approvals_carry_over check (source = 'PERSON' or decision = 'APPROVED');

create index approval_decision_carried_from on approval_decision (carried_from);
create index approval_decision_of_an_actor on approval_decision (actor, decided_at desc);

create or replace function approver_is_not_the_submitter() returns trigger language plpgsql as $$
begin
  if exists (select from revision r
              where r.id = new.revision_id
                and lower(r.submitted_by) in (lower(new.actor), lower(coalesce(new.acting_for, '')))) then
    raise exception 'revision % can''t be decided by or for its submitter', new.revision_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
