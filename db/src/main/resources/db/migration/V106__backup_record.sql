-- Backups that were finished and verified, written by ops/backup. A restored database knows those from before its own.

create table backup_record (
  id uuid primary key default gen_random_uuid(),
  label text not null check (label <> ''),
  finished_at timestamptz not null,
  verified_at timestamptz not null,
  bytes bigint not null check (bytes >= 0)
);

create index backup_record_finished on backup_record (finished_at desc);
