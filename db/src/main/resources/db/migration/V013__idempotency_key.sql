-- A creating call that is repeated with the same key gets the first answer again.

create table idempotency_key (
  principal text not null check (principal <> ''),
  key text not null check (key <> '' and length(key) <= 200),
  request_sha256 text not null check (request_sha256 ~ '^[0-9a-f]{64}$'),
  status int check (status between 100 and 599),
  body text,
  headers jsonb,
  created_at timestamptz not null,
  primary key (principal, key),
  constraint idempotency_key_answer_is_whole check (num_nulls(status, body, headers) in (0, 3))
);

create index idempotency_key_age on idempotency_key (created_at);
