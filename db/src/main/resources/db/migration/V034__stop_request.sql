-- Who asked to withdraw or cancel which run. Without such a request no run is closed as withdrawn or cancelled.

create table stop_request (
  id uuid primary key,
  run_id uuid not null references process_run,
  outcome text not null check (outcome in ('WITHDRAWN', 'CANCELLED')),
  requested_by text not null check (requested_by <> ''),
  comment text not null,
  requested_at timestamptz not null,
  unique (run_id, outcome)
);

create trigger stop_request_stays before update or delete on stop_request
  for each row execute function refuse_change('a request is never changed');
create trigger stop_request_is_not_truncated before truncate on stop_request
  for each statement execute function refuse_change('a request is never changed');

-- Messages that wait name the run they are for; a step's completion became the message that its entry is recorded.
insert into stop_request (id, run_id, outcome, requested_by, comment, requested_at)
select distinct on (e.run_id, m.payload ->> 'command')
       m.id, e.run_id, case m.payload ->> 'command' when 'withdraw' then 'WITHDRAWN' else 'CANCELLED' end,
       coalesce(a.actor, 'unknown'), '', m.created_at
  from outbox_message m
  join engagement e on e.id = m.aggregate_id
  left join lateral (select actor from audit_entry
                      where subject_type = 'engagement' and subject_id = e.id::text
                        and action = 'engagement.' || (m.payload ->> 'command') and outcome = 'DONE'
                      order by seq desc limit 1) a on true
 where m.payload ->> 'command' in ('withdraw', 'cancel') and m.delivered_at is null and m.abandoned_at is null
 order by e.run_id, m.payload ->> 'command', m.position;

update outbox_message m
   set payload = m.payload || jsonb_build_object('runId', e.run_id)
  from engagement e
 where e.id = m.aggregate_id and m.payload ->> 'command' in ('withdraw', 'cancel')
   and m.delivered_at is null and m.abandoned_at is null;

update outbox_message
   set kind = 'EntryRecorded',
       payload = jsonb_build_object('command', 'entry-recorded', 'engagementId', payload -> 'engagementId',
                                    'visitId', payload -> 'visitId')
 where payload ->> 'command' = 'complete-task' and delivered_at is null and abandoned_at is null;
