-- What happened at the human steps: visits as the workflow's listeners saw them, and what people handed in.

create table step_event (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  run_id uuid not null,
  element_instance_key bigint,
  process_id text not null check (process_id <> ''),
  element_id text not null check (element_id <> ''),
  step text check (step ~ '^[A-Z][A-Z_]*$'),
  kind text not null check (kind in ('ENTERED', 'COMPLETED', 'REMINDED', 'RESTARTED')),
  revision_number int not null check (revision_number >= 1),
  actor text,
  occurred_at timestamptz not null,
  correlation_id text not null,
  constraint step_event_once unique (run_id, element_instance_key, kind),
  -- a restart is ordered before the element that it leads to exists
  constraint step_event_has_an_element_instance check (element_instance_key is not null or kind = 'RESTARTED')
);

create index step_event_latest_visit on step_event (engagement_id, occurred_at desc, id desc) where kind = 'ENTERED';
create index step_event_history on step_event (engagement_id, occurred_at, id);

create table step_submission (
  visit_id uuid primary key references step_event,
  engagement_id uuid not null references engagement,
  step text not null check (step ~ '^[A-Z][A-Z_]*$'),
  channel text not null check (channel in ('PORTAL', 'TASKLIST', 'API')),
  actor text not null check (actor <> ''),
  payload jsonb not null,
  outcome text not null check (outcome <> ''),
  next_step text check (next_step ~ '^[A-Z][A-Z_]*$'),
  problems jsonb not null check (jsonb_typeof(problems) = 'array'),
  submitted_at timestamptz not null,
  correlation_id text not null
);

create index step_submission_history on step_submission (engagement_id, submitted_at, visit_id);

create trigger step_event_stays before update or delete on step_event
  for each row execute function refuse_change('the journal is append-only');
create trigger step_event_is_not_truncated before truncate on step_event
  for each statement execute function refuse_change('the journal is append-only');
create trigger step_submission_stays before update or delete on step_submission
  for each row execute function refuse_change('the journal is append-only');
create trigger step_submission_is_not_truncated before truncate on step_submission
  for each statement execute function refuse_change('the journal is append-only');
