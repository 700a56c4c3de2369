-- How far this database and its workflow engine have come together. The engine holds the same beat in a marker, so
-- whichever of the two was restored from a backup, emptied or exchanged is found to be behind.

create table recovery_mark (
  the_only_row boolean primary key default true check (the_only_row),
  database_id uuid not null default gen_random_uuid(),
  engine_id uuid,
  intended bigint not null default 0,
  acknowledged bigint not null default 0,
  state text not null default 'UNKNOWN' check (state in
    ('UNKNOWN', 'IN_STEP', 'ENGINE_EMPTY', 'ENGINE_OLDER', 'ENGINE_OTHER', 'DATABASE_OLDER')),
  state_since timestamptz not null default clock_timestamp(),
  suspected text not null default 'UNKNOWN',
  checked_at timestamptz,
  leased_until timestamptz not null default '-infinity',
  reconciling_since timestamptz,
  reconciling_all boolean not null default false,
  strays int not null default 0 check (strays >= 0),
  workers_seen_at timestamptz,
  search_seen_at timestamptz,
  constraint recovery_mark_intends_first check (acknowledged <= intended)
);

insert into recovery_mark default values;

create trigger recovery_mark_stays before delete on recovery_mark
  for each row execute function refuse_change('the mark of the engine is never removed');

-- Models are deployed once for each release and engine, by whichever node comes first.
create table model_deployment (
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  engine_id uuid not null,
  deployed_at timestamptz not null,
  primary key (engine_id, digest)
);
