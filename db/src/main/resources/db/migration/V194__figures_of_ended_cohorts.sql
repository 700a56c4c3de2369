-- A cohort's figures as they were when it ended. Nobody belongs to it afterwards, so they can't be counted again; null as well for
-- cohorts that earlier releases ended.
alter table cohort add column final_figures jsonb;
alter table cohort add constraint cohort_figures_of_its_end check (final_figures is null or ended_at is not null);
