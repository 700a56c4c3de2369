-- When a token was used last, to the minute, so that people find those that nobody needs.
alter table service_token add column last_used_at timestamptz;
