-- The register of runs: each life of an engagement's process, and the one process instance that may act for it. The
-- row is the lock: the first instance that presents a run claims it, and no other can.

create table process_run (
  run_id uuid primary key,
  engagement_id uuid not null references engagement,
  started_at timestamptz not null,
  instance_key bigint,
  claimed_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason <> ''),
  missing_since timestamptz,
  constraint process_run_claimed_by_an_instance check ((instance_key is null) = (claimed_at is null)),
  constraint process_run_ended_for_a_reason check ((ended_at is null) = (end_reason is null))
);

create unique index process_run_one_leads on process_run (engagement_id) where ended_at is null;
create index process_run_of_engagement on process_run (engagement_id);
create index process_run_claimed on process_run (instance_key) where instance_key is not null;

insert into process_run (run_id, engagement_id, started_at, ended_at, end_reason)
select s.run_id, s.engagement_id, min(s.occurred_at), max(s.occurred_at), 'REPLACED'
  from step_event s
  join engagement e on e.id = s.engagement_id and e.run_id <> s.run_id
 group by s.run_id, s.engagement_id
on conflict do nothing;

insert into process_run (run_id, engagement_id, started_at, instance_key, claimed_at, ended_at, end_reason)
select e.run_id, e.id, e.created_at, e.process_instance_key,
       case when e.process_instance_key is not null then e.updated_at end,
       case when e.status in ('REJECTED', 'WITHDRAWN', 'CANCELLED') then e.updated_at end,
       case when e.status in ('REJECTED', 'WITHDRAWN', 'CANCELLED') then e.status end
  from engagement e;

-- kept from now on in the register alone
alter table engagement drop column process_instance_key;

create function process_run_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and (to_jsonb(new) - array['instance_key', 'claimed_at', 'ended_at', 'end_reason', 'missing_since'])
       = (to_jsonb(old) - array['instance_key', 'claimed_at', 'ended_at', 'end_reason', 'missing_since'])
     and (old.instance_key is null or (new.instance_key, new.claimed_at) = (old.instance_key, old.claimed_at))
     and (old.ended_at is null or (new.ended_at, new.end_reason) = (old.ended_at, old.end_reason)) then
    return new;
  end if;
  raise exception 'run % is claimed once and ends once', old.run_id using errcode = 'integrity_constraint_violation';
end $$;

create trigger process_run_moves_on before update or delete on process_run
  for each row execute function process_run_moves_on();
create trigger process_run_is_not_truncated before truncate on process_run
  for each statement execute function refuse_change('the register of runs is never emptied');

-- Whoever opens, rebuilds, reopens or ends an engagement: its run is registered or ended in the same statement.
create function engagement_registers_its_run() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.run_id <> old.run_id then
    update process_run set ended_at = clock_timestamp(), end_reason = 'REPLACED'
     where run_id = old.run_id and ended_at is null;
  end if;
  if tg_op = 'INSERT' or new.run_id <> old.run_id then
    insert into process_run (run_id, engagement_id, started_at) values (new.run_id, new.id, clock_timestamp());
  end if;
  if new.status in ('REJECTED', 'WITHDRAWN', 'CANCELLED') then
    update process_run set ended_at = clock_timestamp(), end_reason = new.status
     where run_id = new.run_id and ended_at is null;
  end if;
  return null;
end $$;

create trigger engagement_opens_a_run after insert on engagement
  for each row execute function engagement_registers_its_run();
create trigger engagement_changes_its_run after update on engagement
  for each row when (old.run_id <> new.run_id or old.status <> new.status)
  execute function engagement_registers_its_run();

-- A process that a run expects to call. The token is presented by the called instance's first job and used up by it.
create table called_process (
  token uuid primary key,
  run_id uuid not null references process_run,
  process_id text not null check (process_id <> ''),
  revision_number int not null check (revision_number >= 1),
  caller_element_instance_key bigint not null,
  registered_at timestamptz not null,
  position bigint generated always as identity unique,
  instance_key bigint,
  claimed_at timestamptz,
  unique (run_id, caller_element_instance_key),
  unique (run_id, instance_key),
  constraint called_process_claimed_by_an_instance check ((instance_key is null) = (claimed_at is null))
);

create index called_process_claimed on called_process (instance_key) where instance_key is not null;

create function called_process_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.instance_key is null
     and (to_jsonb(new) - array['instance_key', 'claimed_at'])
       = (to_jsonb(old) - array['instance_key', 'claimed_at']) then
    return new;
  end if;
  raise exception 'called process % is claimed once', old.token using errcode = 'integrity_constraint_violation';
end $$;

create trigger called_process_moves_on before update or delete on called_process
  for each row execute function called_process_moves_on();
create trigger called_process_is_not_truncated before truncate on called_process
  for each statement execute function refuse_change('the register of runs is never emptied');

-- The job that recorded what came of a visit, by the key of its element instance: repeated, it finds its own visit
-- and never a later one.
alter table step_event
  add column recorded_by bigint,
  add constraint step_event_recorded_when_completed check (recorded_by is null or kind = 'COMPLETED'),
  add constraint step_event_recorded_once unique (run_id, recorded_by);
