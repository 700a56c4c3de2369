-- When Tasklist was ready last, so that operators see since when it is away.

alter table recovery_mark add column tasklist_seen_at timestamptz;
