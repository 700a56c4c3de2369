-- The versions of the approval policy. A version is a draft until it is published; from then on nothing of it changes,
-- only the moment is added from which the workflow engine knows it and new revisions are decided by it.

create table approval_policy (
  id uuid primary key,
  number int not null unique check (number >= 1),
  status text not null check (status in ('DRAFT', 'PUBLISHED')),
  dmn text not null check (dmn <> ''),
  note text not null default '' check (length(note) <= 2000),
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  published_by text check (published_by <> ''),
  published_at timestamptz,
  in_force_at timestamptz,
  row_version bigint not null default 0,
  constraint approval_policy_published_by_somebody
    check ((status = 'PUBLISHED') = (published_at is not null) and (published_at is null) = (published_by is null)),
  constraint approval_policy_in_force_when_published check (in_force_at is null or status = 'PUBLISHED')
);

create unique index approval_policy_one_draft on approval_policy (status) where status = 'DRAFT';

create function approval_policy_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'DRAFT' then
      return old;
    end if;
  elsif old.status = 'DRAFT' and new.id = old.id and new.number = old.number then
    return new;
  elsif old.in_force_at is null
     and (to_jsonb(new) - array['in_force_at', 'row_version'])
       = (to_jsonb(old) - array['in_force_at', 'row_version']) then
    return new;
  end if;
  raise exception 'approval policy % is published and can''t be changed', old.number
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger approval_policy_moves_on before update or delete on approval_policy
  for each row execute function approval_policy_moves_on();
create trigger approval_policy_is_not_truncated before truncate on approval_policy
  for each statement execute function refuse_change('a published policy is never deleted');
