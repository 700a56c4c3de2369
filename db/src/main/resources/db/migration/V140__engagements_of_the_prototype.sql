-- Which engagement of the prototype became which engagement here, so that moving in can be repeated.
create table prototype_engagement (
  prototype_id  text primary key check (prototype_id <> ''),
  engagement_id uuid not null unique references engagement,
  moved_at      timestamptz not null
);
