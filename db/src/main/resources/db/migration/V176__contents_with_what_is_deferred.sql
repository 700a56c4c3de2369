-- A node that does not know deferred line items would count them; as with offers and brandings, another node freezes the content.

create or replace function revision_content_is_complete() returns trigger language plpgsql as $$
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
  if exists (select from engagement_line_item l
               join line_item i on i.version_id = l.catalogue_version_id and i.key = l.line_item_key
               join scope_type s on s.id = i.scope_type_id
               join engagement_scope_type t on t.engagement_id = l.engagement_id and t.scope_type_key = s.key
              where l.engagement_id = new.engagement_id and l.chosen and l.deferred and t.chosen)
     and jsonb_typeof(new.content::jsonb -> 'deferred') is distinct from 'array' then
    raise exception 'the content of revision % of engagement % counts line items that are deferred; a node of an older version wrote it',
      new.number, new.engagement_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
