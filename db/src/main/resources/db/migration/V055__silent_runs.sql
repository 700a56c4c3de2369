-- Runs that no instance has claimed, and the messages that opened them: looked at every half minute.

create index process_run_unclaimed on process_run (engagement_id) where instance_key is null and ended_at is null;
create index outbox_message_opened on outbox_message (aggregate_id)
  where kind in ('OpenProcess', 'Rebuild') and delivered_at is not null;
