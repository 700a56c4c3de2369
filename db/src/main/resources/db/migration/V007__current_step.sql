-- The step an engagement stands at is its latest visit; kept beside the engagement so that a list can filter by it.

alter table engagement
  add column current_step text,
  add column current_step_entered_at timestamptz;

create index engagement_recent_of_step on engagement (current_step, updated_at desc, id desc)
  where current_step is not null;

create function engagement_stands_at_latest_visit() returns trigger language plpgsql as $$
begin
  update engagement
     set current_step = new.step, current_step_entered_at = new.occurred_at
   where id = new.engagement_id
     and (current_step_entered_at is null or current_step_entered_at <= new.occurred_at);
  return null;
end $$;

create trigger engagement_stands_at_latest_visit after insert on step_event
  for each row when (new.kind = 'ENTERED') execute function engagement_stands_at_latest_visit();
