-- A decision keeps what the directory said of the people it was made by and for at that moment, so that their right can
-- be checked again when the approval closes, whatever has changed since. The directory is the source: what an insert
-- states is overwritten. Null where somebody was unknown or deactivated, for decisions carried over, and before this.

alter table approval_decision
  add column actor_roles text[],
  add column actor_groups text[],
  add column acting_for_roles text[],
  add column acting_for_groups text[];

create function roles_of(p_name text) returns text[] language sql stable as $$
  select coalesce((select array_agg(r.role order by r.role) from person_role r where r.user_name = p.user_name), '{}')
    from person p where lower(p.user_name) = lower(p_name) and p.active
   order by (p.user_name = p_name) desc limit 1
$$;

create function groups_of(p_name text) returns text[] language sql stable as $$
  select coalesce((select array_agg(g.group_name order by g.group_name) from person_group g
                    where g.user_name = p.user_name), '{}')
    from person p where lower(p.user_name) = lower(p_name) and p.active
   order by (p.user_name = p_name) desc limit 1
$$;

create function decision_keeps_what_was_known() returns trigger language plpgsql as $$
begin
  if new.source = 'PERSON' then
    new.actor_roles := roles_of(new.actor);
    new.actor_groups := groups_of(new.actor);
    new.acting_for_roles := roles_of(new.acting_for);
    new.acting_for_groups := groups_of(new.acting_for);
  else
    new.actor_roles := null;
    new.actor_groups := null;
    new.acting_for_roles := null;
    new.acting_for_groups := null;
  end if;
  return new;
end $$;

create trigger decision_keeps_what_was_known before insert on approval_decision
  for each row execute function decision_keeps_what_was_known();
