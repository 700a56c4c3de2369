-- Append-only and hash-chained. Each entry's hash covers the entry and the hash before it (see docs/database.md);
-- the numbers have no gaps, and a hash can be the predecessor of one entry only, so the chain can't fork.

create table audit_entry (
  seq bigint primary key check (seq >= 1),
  occurred_at timestamptz not null,
  actor text not null check (actor <> ''),
  action text not null check (action <> ''),
  subject_type text not null check (subject_type <> ''),
  subject_id text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
  detail text not null check (jsonb_typeof(detail::jsonb) = 'object'),
  correlation_id text not null,
  previous_hash text not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create index audit_entry_subject on audit_entry (subject_type, subject_id, seq desc);
create index audit_entry_actor on audit_entry (actor, seq desc);
create index audit_entry_correlation on audit_entry (correlation_id);

create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function refuse_change('the audit log is append-only');
create trigger audit_entry_is_not_truncated before truncate on audit_entry
  for each statement execute function refuse_change('the audit log is append-only');
