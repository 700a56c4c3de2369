-- Who has to sign a revision off, and what they decided. A decision holds for one content hash of one revision.

create table approval_level (
  id uuid primary key,
  revision_id uuid not null references revision,
  level int not null check (level >= 1),
  group_name text not null check (group_name <> ''),
  time_limit text not null check (time_limit ~ '^P'),
  reminder text not null check (reminder ~ '^P'),
  reason text not null,
  due_at timestamptz,
  escalated_to text,
  escalated_at timestamptz,
  row_version bigint not null default 0,
  unique (revision_id, level),
  constraint approval_level_escalated_to_someone check ((escalated_to is null) = (escalated_at is null))
);

create table approval_decision (
  id uuid primary key,
  revision_id uuid not null references revision,
  level int not null,
  decision text not null check (decision in ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED')),
  actor text not null check (actor <> ''),
  comment text not null,
  content_sha256 text not null,
  decided_at timestamptz not null,
  visit_id uuid not null unique,
  unique (revision_id, level),
  foreign key (revision_id, level) references approval_level (revision_id, level),
  foreign key (revision_id, content_sha256) references revision (id, content_sha256)
);

create function approver_is_not_the_submitter() returns trigger language plpgsql as $$
begin
  if exists (select from revision r where r.id = new.revision_id and lower(r.submitted_by) = lower(new.actor)) then
    raise exception 'revision % can''t be decided by its submitter', new.revision_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger approver_is_not_the_submitter before insert on approval_decision
  for each row execute function approver_is_not_the_submitter();
create trigger approval_decision_stays before update or delete on approval_decision
  for each row execute function refuse_change('a decision is never changed');
create trigger approval_decision_is_not_truncated before truncate on approval_decision
  for each statement execute function refuse_change('a decision is never changed');
