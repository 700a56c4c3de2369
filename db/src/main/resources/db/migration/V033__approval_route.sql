-- The rule that chose the sign-offs of a revision, and their number: also when it asked for none.

create table approval_route (
  revision_id uuid primary key references revision,
  policy_version int not null check (policy_version >= 0),
  rule text not null check (rule <> ''),
  reason text not null,
  levels int not null check (levels >= 0),
  total_days numeric not null,
  custom_share numeric not null,
  years_below_minimum int not null,
  catalogue_age_days int not null,
  decided_at timestamptz not null
);

create trigger approval_route_stays before update or delete on approval_route
  for each row execute function refuse_change('the route of an approval is never changed');
create trigger approval_route_is_not_truncated before truncate on approval_route
  for each statement execute function refuse_change('the route of an approval is never changed');

-- A level is offered to its group, then to whom the policy names, then to the administrators; each once. The time
-- limit of each belongs to the level: neither a refused decision nor a restart moves it.
alter table approval_level
  add column escalates_to text check (escalates_to <> ''),
  add column offered_at timestamptz,
  add column remind_at timestamptz,
  add column reminded_at timestamptz,
  add column administrators_asked boolean not null default false,
  add constraint approval_level_offered_before_reminded check (offered_at is not null or remind_at is null);

update approval_level l
   set offered_at = coalesce(l.escalated_at, r.submitted_at)
  from revision r
 where r.id = l.revision_id and l.due_at is not null;
