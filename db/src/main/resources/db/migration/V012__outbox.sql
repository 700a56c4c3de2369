-- What is to be told to the workflow engine once a transaction has committed; per aggregate in strict order.

create table outbox_message (
  id uuid primary key,
  position bigint generated always as identity unique,
  aggregate_id uuid not null,
  kind text not null check (kind <> ''),
  payload jsonb not null,
  correlation_id text not null,
  traceparent text,
  created_at timestamptz not null,
  attempts int not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz not null,
  last_error text,
  delivered_at timestamptz,
  parked_at timestamptz,
  abandoned_at timestamptz,
  constraint outbox_message_has_one_end check (num_nonnulls(delivered_at, parked_at, abandoned_at) <= 1)
);

create index outbox_message_open on outbox_message (aggregate_id, position)
  where delivered_at is null and abandoned_at is null;
create index outbox_message_due on outbox_message (position)
  where delivered_at is null and abandoned_at is null and parked_at is null;
create index outbox_message_delivered on outbox_message (delivered_at) where delivered_at is not null;
