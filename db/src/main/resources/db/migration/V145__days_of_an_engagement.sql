-- The days of an engagement as its list shows and sorts them: what the current choices add up to. The application writes
-- them with every change; engagements of before have those of their last revision, or none until they change.

alter table engagement
  add column total_days numeric(11,2) check (total_days >= 0),
  add column first_year_days numeric(11,2) check (first_year_days between 0 and total_days);

update engagement e
   set total_days = r.total_days
  from revision r
 where r.engagement_id = e.id
   and r.number = (select max(number) from revision where engagement_id = e.id)
   and e.status not in ('DRAFT', 'CHANGES_REQUESTED');

-- A list sorted by any of its headings pages through an index, in either direction.
create index engagement_by_owner on engagement (owner, id);
create index engagement_by_status on engagement (status, id);
create index engagement_by_step on engagement (coalesce(current_step, ''), id);
create index engagement_by_days on engagement (coalesce(total_days, 0), id);
create index engagement_by_first_year on engagement (coalesce(first_year_days, 0), id);
