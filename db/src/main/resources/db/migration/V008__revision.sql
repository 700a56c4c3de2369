-- An immutable, numbered snapshot of an engagement that was submitted for approval.

create table revision (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  number int not null check (number >= 1),
  status text not null check (status in ('SUBMITTED', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'WITHDRAWN')),
  content text not null,
  content_sha256 text not null check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  total_days numeric(11,2) not null check (total_days between 0 and 999999999.99),
  submitted_by text not null check (submitted_by <> ''),
  submitted_at timestamptz not null,
  submission_comment text not null,
  decided_at timestamptz,
  row_version bigint not null default 0,
  unique (engagement_id, number),
  unique (id, content_sha256),
  constraint revision_decided_when_not_open check ((status = 'SUBMITTED') = (decided_at is null))
);

create unique index revision_one_open_per_engagement on revision (engagement_id) where status = 'SUBMITTED';

create function revision_is_decided_once() returns trigger language plpgsql as $$
begin
  if old.status = 'SUBMITTED'
     and (to_jsonb(new) - array['status', 'decided_at', 'row_version'])
       = (to_jsonb(old) - array['status', 'decided_at', 'row_version']) then
    return new;
  end if;
  raise exception 'revision % of engagement % can''t be changed', old.number, old.engagement_id
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger revision_is_decided_once before update on revision
  for each row execute function revision_is_decided_once();
create trigger revision_stays before delete on revision
  for each row execute function refuse_change('a revision is never deleted');
create trigger revision_is_not_truncated before truncate on revision
  for each statement execute function refuse_change('a revision is never deleted');
