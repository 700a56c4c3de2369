-- Cohorts of a pilot, the features that are switched for them, what they have to reach, and what was decided.

create table cohort (
  id uuid primary key,
  name text not null unique check (btrim(name) <> '' and length(name) <= 100),
  purpose text not null check (length(purpose) <= 1000),
  starts_on date not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);

-- A team, a sign-off group or a single person. Whoever is in several cohorts counts for the one that started last.
create table cohort_member (
  cohort_id uuid not null references cohort,
  kind text not null check (kind in ('TEAM', 'GROUP', 'PERSON')),
  name text not null check (btrim(name) <> '' and length(name) <= 200),
  primary key (cohort_id, kind, name)
);

-- ON and OFF hold for everybody, COHORTS for the cohorts that are named. A feature without a row is ON.
create table feature_switch (
  feature text primary key,
  state text not null check (state in ('ON', 'OFF', 'COHORTS')),
  changed_by text not null,
  changed_at timestamptz not null
);

create table cohort_feature (
  cohort_id uuid not null references cohort,
  feature text not null,
  primary key (cohort_id, feature)
);

create table pilot_criterion (
  cohort_id uuid not null references cohort,
  stage text not null check (stage in ('ENTRY', 'EXIT')),
  figure text not null,
  comparison text not null check (comparison in ('AT_LEAST', 'AT_MOST')),
  target numeric(12,2) not null,
  primary key (cohort_id, stage, figure)
);

-- A record of a decision on a cohort: the figures as they were, completed by a person and never changed afterwards.
create table pilot_decision (
  id uuid primary key,
  cohort_id uuid not null references cohort,
  figures jsonb not null,
  decision text not null check (decision in ('GO', 'NO_GO', 'EXTEND')),
  reason text not null check (reason <> '' and length(reason) <= 4000),
  decided_by text not null,
  decided_at timestamptz not null
);

create index pilot_decision_of_cohort on pilot_decision (cohort_id, decided_at);
create trigger pilot_decision_stays before update or delete on pilot_decision
  for each row execute function refuse_change('a decision on a pilot is never changed');
create trigger pilot_decision_is_not_truncated before truncate on pilot_decision
  for each statement execute function refuse_change('a decision on a pilot is never changed');

-- Asked once of each person, after an export; without a score it was put aside.
create table satisfaction (
  user_name text primary key,
  engagement_id uuid references engagement,
  score int check (score between 1 and 5),
  remark text not null check (length(remark) <= 2000),
  answered_at timestamptz not null
);

create index satisfaction_of_engagement on satisfaction (engagement_id);

-- Who belongs to which cohort now.
create view cohort_person as
select distinct on (p.user_name) p.user_name, c.id as cohort_id, c.name as cohort
  from cohort c
  join cohort_member m on m.cohort_id = c.id
  join person p on (m.kind = 'PERSON' and lower(p.user_name) = lower(m.name))
                or (m.kind = 'TEAM' and p.team = m.name)
                or (m.kind = 'GROUP' and exists (select from person_group g
                                                  where g.user_name = p.user_name and g.group_name = m.name))
 where c.ended_at is null
 order by p.user_name, c.starts_on desc, c.name;

insert into personal_column (table_name, column_name, kind) values
  ('cohort', 'created_by', 'NAME'),
  ('cohort', 'purpose', 'TEXT'),
  ('cohort_member', 'name', 'NAME'),
  ('feature_switch', 'changed_by', 'NAME'),
  ('pilot_decision', 'decided_by', 'NAME'),
  ('pilot_decision', 'reason', 'TEXT'),
  ('satisfaction', 'user_name', 'ROW');
