-- The cohort that a person who answered belonged to when it ended; its remarks can be read afterwards, too.
alter table satisfaction add column cohort_id uuid references cohort;

create index satisfaction_of_cohort on satisfaction (cohort_id);
