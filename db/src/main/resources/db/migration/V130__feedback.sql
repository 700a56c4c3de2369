-- What people say about the product, and its triage. The row decides: the process only knows run_id, and the first
-- instance that presents it claims the triage.

create table feedback (
  id uuid primary key,
  run_id uuid not null unique,
  instance_key bigint,
  sender text not null check (sender <> ''),
  kind text not null check (kind in ('PROBLEM', 'QUESTION', 'IDEA')),
  impact text not null check (impact in ('BLOCKS', 'HINDERS', 'MINOR')),
  message text not null check (message <> '' and length(message) <= 4000),
  -- the page without ids, such as /engagements/{id}/context
  page_area text not null check (length(page_area) <= 500),
  -- kept only with the sender's consent
  page_path text check (length(page_path) <= 500),
  correlation_id text check (length(correlation_id) <= 100),
  consent boolean not null,
  cohort text,
  reporters int not null check (reporters >= 1),
  severity text not null check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
  reason text not null,
  sent_at timestamptz not null,
  remind_at timestamptz not null,
  due_at timestamptz not null,
  reminded_at timestamptz,
  escalated_at timestamptz,
  decision text check (decision in ('FIX', 'PLAN', 'DECLINE')),
  answer text check (length(answer) <= 4000),
  decided_by text,
  decided_at timestamptz,
  answered_at timestamptz,
  seen_at timestamptz,
  constraint feedback_technical_facts_need_consent check (consent or (page_path is null and correlation_id is null)),
  constraint feedback_decided_by_somebody
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  constraint feedback_declined_with_an_answer check (decision is distinct from 'DECLINE' or answer <> '')
);

create index feedback_latest on feedback (sent_at desc, id);
create index feedback_of_sender on feedback (sender, sent_at desc);
create index feedback_same_page on feedback (page_area, sent_at) where kind = 'PROBLEM';

-- A decision stands, and so does what was said.
create function feedback_moves_on() returns trigger language plpgsql as $$
begin
  if is_part_of_an_erasure(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if (to_jsonb(new) - array['instance_key', 'reminded_at', 'escalated_at', 'decision', 'answer', 'decided_by',
                            'decided_at', 'answered_at', 'seen_at'])
       = (to_jsonb(old) - array['instance_key', 'reminded_at', 'escalated_at', 'decision', 'answer', 'decided_by',
                                'decided_at', 'answered_at', 'seen_at'])
     and (old.instance_key is null or new.instance_key = old.instance_key)
     and (old.decision is null or (new.decision, new.answer, new.decided_by, new.decided_at)
                                  is not distinct from (old.decision, old.answer, old.decided_by, old.decided_at)) then
    return new;
  end if;
  raise exception 'feedback % is claimed once and decided once', old.id using errcode = 'integrity_constraint_violation';
end $$;

create trigger feedback_moves_on before update on feedback
  for each row execute function feedback_moves_on();

-- A picture of the sender's screen, only with consent.
create table feedback_screenshot (
  feedback_id uuid primary key references feedback on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  bytes bytea not null check (octet_length(bytes) <= 2097152)
);

-- Nobody can tell whether a picture shows a person's name: it goes with the person.
create function feedback_loses_its_screenshot() returns trigger language plpgsql as $$
begin
  delete from feedback_screenshot where feedback_id = new.id;
  return null;
end $$;

create trigger feedback_loses_its_screenshot after update on feedback
  for each row when (old.sender <> new.sender) execute function feedback_loses_its_screenshot();

-- The visits of the task "Triage feedback", and what was entered at each.
create table feedback_visit (
  id uuid primary key,
  feedback_id uuid not null references feedback on delete cascade,
  instance_key bigint not null,
  element_instance_key bigint not null,
  entered_at timestamptz not null,
  actor text,
  channel text check (channel in ('PORTAL', 'API', 'TASKLIST')),
  outcome text check (outcome in ('FIX', 'PLAN', 'DECLINE', 'INELIGIBLE', 'PROBLEMS')),
  problem text,
  entered_decision text,
  entered_answer text,
  submitted_at timestamptz,
  completed_at timestamptz,
  recorded_by bigint,
  unique (feedback_id, element_instance_key),
  constraint feedback_visit_submitted_by_somebody
    check ((submitted_at is null) = (outcome is null) and (submitted_at is null) = (actor is null)
           and (submitted_at is null) = (channel is null))
);

create unique index feedback_visit_that_waits on feedback_visit (feedback_id)
  where submitted_at is null and completed_at is null;

insert into personal_column (table_name, column_name, kind) values
  ('feedback', 'sender', 'NAME'),
  ('feedback', 'decided_by', 'NAME'),
  ('feedback', 'message', 'TEXT'),
  ('feedback', 'answer', 'TEXT'),
  ('feedback', 'page_path', 'TEXT'),
  ('feedback_visit', 'actor', 'NAME'),
  ('feedback_visit', 'entered_answer', 'TEXT');
