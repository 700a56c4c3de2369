-- Facts that people and other programs are notified of, who is notified, and what leaves by mail or webhook.

-- A fact is recorded once, by its natural key; the texts are made from its facts when they are read.
create table notification_event (
  id uuid primary key,
  event_key text not null unique check (event_key <> ''),
  kind text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  engagement_id uuid references engagement,
  path text not null check (path like '/%'),
  actor text not null check (actor <> ''),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  occurred_at timestamptz not null
);

create index notification_event_of_engagement on notification_event (engagement_id, occurred_at desc);
create index notification_event_by_age on notification_event (occurred_at);

-- One message that leaves for a person (MAIL) or a program (WEBHOOK); its id is what the receiver tells repetitions by.
create table delivery (
  id uuid primary key,
  channel text not null check (channel in ('MAIL', 'WEBHOOK')),
  delivery_key text not null unique check (delivery_key <> ''),
  user_name text check (user_name <> ''),
  endpoint_id uuid,
  event_id uuid references notification_event on delete cascade,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts int not null default 0 check (attempts >= 0),
  last_error text,
  delivered_at timestamptz,
  dead_at timestamptz,
  abandoned_at timestamptz,
  constraint delivery_has_one_end check (num_nonnulls(delivered_at, dead_at, abandoned_at) <= 1),
  constraint delivery_has_a_receiver check (
    (channel = 'MAIL' and user_name is not null and endpoint_id is null)
    or (channel = 'WEBHOOK' and user_name is null and endpoint_id is not null))
);

create index delivery_due on delivery (next_attempt_at)
  where delivered_at is null and dead_at is null and abandoned_at is null;
create index delivery_dead on delivery (dead_at) where dead_at is not null;
create index delivery_of_event on delivery (event_id);
create index delivery_to_person on delivery (user_name) where user_name is not null;
create index delivery_to_endpoint on delivery (endpoint_id, created_at desc);

create table notification (
  id uuid primary key,
  event_id uuid not null references notification_event on delete cascade,
  user_name text not null check (user_name <> ''),
  in_portal boolean not null,
  delivery_id uuid references delivery on delete set null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (event_id, user_name)
);

create index notification_of_person on notification (user_name, created_at desc, id desc) where in_portal;
create index notification_unread on notification (user_name) where in_portal and read_at is null;
create index notification_of_delivery on notification (delivery_id);

-- How a person wants to be notified; without a row the standard holds.
create table notification_settings (
  user_name text primary key,
  language text not null check (language in ('en', 'de')),
  time_zone text not null check (time_zone <> ''),
  quiet_from time,
  quiet_to time,
  digest_at time not null,
  updated_at timestamptz not null,
  constraint notification_settings_quiet_has_both check ((quiet_from is null) = (quiet_to is null))
);

create table notification_choice (
  user_name text not null,
  kind text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  in_portal boolean not null,
  mail text not null check (mail in ('OFF', 'NOW', 'DAILY')),
  primary key (user_name, kind)
);

insert into personal_column (table_name, column_name, kind) values
  ('notification_event', 'actor', 'NAME'),
  ('notification_event', 'facts', 'JSON'),
  ('delivery', 'user_name', 'ROW'),
  ('notification', 'user_name', 'ROW'),
  ('notification_settings', 'user_name', 'ROW'),
  ('notification_choice', 'user_name', 'ROW');
