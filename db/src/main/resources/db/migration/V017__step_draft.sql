-- What somebody typed at a step and has not handed in yet: one draft for each person, so that two people never overwrite
-- each other. Wrong values are kept as they were typed.

create table step_draft (
  engagement_id uuid not null references engagement,
  step text not null check (step ~ '^[A-Z][A-Z_]*$'),
  user_name text not null check (user_name <> ''),
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  base_version bigint not null,
  saved_at timestamptz not null,
  primary key (engagement_id, step, user_name)
);
