-- Engagements that were begun with a form in Tasklist, by the job that opened them: repeated, it opens nothing.

create table begun_in_tasklist (
  job_key bigint not null,
  process_instance_key bigint not null,
  submission_sha256 text not null check (submission_sha256 ~ '^[0-9a-f]{64}$'),
  engagement_id uuid not null references engagement,
  begun_at timestamptz not null,
  primary key (job_key, process_instance_key, submission_sha256)
);

create index begun_in_tasklist_engagement on begun_in_tasklist (engagement_id);
create trigger begun_in_tasklist_stays before update or delete on begun_in_tasklist
  for each row execute function refuse_change('what was begun is never changed');
