-- Alternatives of an engagement: its entries under a name, kept beside those that are worked on. One of them is active:
-- the engagement's own rows are its present entries, and the stored ones are as they were saved last.

create table alternative (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  position int not null check (position between 1 and 5),
  name text not null check (btrim(name) <> '' and length(name) <= 60),
  entries jsonb not null check (jsonb_typeof(entries) = 'object'),
  contributors jsonb not null check (jsonb_typeof(contributors) = 'array'),
  active boolean not null,
  version bigint not null default 0,
  saved_by text not null check (saved_by <> ''),
  saved_at timestamptz not null,
  deleted_by text,
  deleted_at timestamptz,
  constraint alternative_active_is_not_deleted check (not active or deleted_at is null),
  constraint alternative_deleted_by_somebody check (num_nulls(deleted_by, deleted_at) in (0, 2))
);

create index alternative_of_engagement on alternative (engagement_id, position);
create unique index alternative_position on alternative (engagement_id, position) where deleted_at is null;
create unique index alternative_name on alternative (engagement_id, lower(name)) where deleted_at is null;
create unique index alternative_active on alternative (engagement_id) where active;

-- The journal of switches: the entries of an alternative that replaced those of the engagement, beside the journal of
-- steps.
create table applied_alternative (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  revision_number int not null check (revision_number >= 1),
  name text not null,
  entries jsonb not null check (jsonb_typeof(entries) = 'object'),
  actor text not null check (actor <> ''),
  applied_at timestamptz not null,
  correlation_id text not null
);

create index applied_alternative_history on applied_alternative (engagement_id, applied_at, id);
create trigger applied_alternative_stays before update or delete on applied_alternative
  for each row execute function refuse_change('the journal is append-only');
create trigger applied_alternative_is_not_truncated before truncate on applied_alternative
  for each statement execute function refuse_change('the journal is append-only');

-- Whoever contributed to an alternative contributes to what it replaces.
alter table contribution drop constraint contribution_kind_check;
alter table contribution add constraint contribution_kind_check
  check (kind in ('RENAMED', 'CATALOGUE_MOVED', 'COPIED', 'ALTERNATIVE_APPLIED'));

insert into personal_column (table_name, column_name, kind) values
  ('alternative', 'name', 'TEXT'),
  ('alternative', 'entries', 'JSON'),
  ('alternative', 'contributors', 'JSON'),
  ('alternative', 'saved_by', 'NAME'),
  ('alternative', 'deleted_by', 'NAME'),
  ('applied_alternative', 'name', 'TEXT'),
  ('applied_alternative', 'entries', 'JSON'),
  ('applied_alternative', 'actor', 'NAME');
