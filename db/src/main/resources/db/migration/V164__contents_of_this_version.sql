-- While a release is brought out, nodes of two versions take the same jobs. One that knows no offers or brandings would freeze a
-- content without them, and nobody would notice. PostgreSQL refuses it: the job fails and comes again, until a node takes it that
-- writes what the planner submitted. Contents are read here only where something is missing that has to be in them.

create function revision_content_is_complete() returns trigger language plpgsql as $$
declare
  branded boolean;
begin
  if exists (select from alternative
              where engagement_id = new.engagement_id and offered and not active and deleted_at is null)
     and jsonb_typeof(new.content::jsonb -> 'offers') is distinct from 'array' then
    raise exception 'the content of revision % of engagement % lacks the alternatives that are offered; a node of an older version wrote it',
      new.number, new.engagement_id using errcode = 'integrity_constraint_violation';
  end if;
  select coalesce(
           (select nullif(b.in_use, false) from branding b where b.team = coalesce(e.team, '') order by b.version desc limit 1),
           (select b.in_use from branding b where b.team = '' order by b.version desc limit 1),
           false)
    into branded
    from engagement e where e.id = new.engagement_id;
  if branded and jsonb_typeof(new.content::jsonb #> '{issue,brand}') is distinct from 'object' then
    raise exception 'the content of revision % of engagement % lacks the branding in force; a node of an older version wrote it',
      new.number, new.engagement_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger revision_content_is_complete before insert on revision
  for each row execute function revision_content_is_complete();
