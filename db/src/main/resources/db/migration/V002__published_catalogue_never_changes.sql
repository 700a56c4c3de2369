-- A version's content is open only while it is a draft; the version itself moves draft → published → retired.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: %', tg_op, tg_table_name, tg_argv[0]
    using errcode = 'integrity_constraint_violation';
end $$;

create function catalogue_version_moves_on() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' then
    return new;
  end if;
  if old.status = 'PUBLISHED' and new.status = 'RETIRED'
     and (to_jsonb(new) - array['status', 'retired_at', 'retired_by', 'row_version'])
       = (to_jsonb(old) - array['status', 'retired_at', 'retired_by', 'row_version']) then
    return new;
  end if;
  raise exception 'catalogue version % is % and can''t be changed', old.number, lower(old.status)
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger catalogue_version_moves_on before update on catalogue_version
  for each row execute function catalogue_version_moves_on();
create trigger catalogue_version_stays before delete on catalogue_version
  for each row execute function refuse_change('a catalogue version is retired, never deleted');
create trigger catalogue_version_is_not_truncated before truncate on catalogue_version
  for each statement execute function refuse_change('a catalogue version is retired, never deleted');

-- The shared lock makes a concurrent publication wait for the writer, or the writer for the publication.
create function catalogue_content_is_a_draft() returns trigger language plpgsql as $$
declare
  affected bigint[];
  found_version record;
begin
  affected := case tg_op
    when 'INSERT' then array[new.version_id]
    when 'DELETE' then array[old.version_id]
    else array[old.version_id, new.version_id]
  end;
  for found_version in select number, status from catalogue_version where id = any (affected) order by id for share loop
    if found_version.status <> 'DRAFT' then
      raise exception '% on % refused: catalogue version % is %',
        tg_op, tg_table_name, found_version.number, lower(found_version.status)
        using errcode = 'integrity_constraint_violation';
    end if;
  end loop;
  return case tg_op when 'DELETE' then old else new end;
end $$;

do $$
declare
  content text;
begin
  foreach content in array array['catalogue_section', 'catalogue_service', 'catalogue_scenario', 'scenario_service',
                                 'scope_type', 'line_item', 'policy_value', 'import_finding'] loop
    execute format('create trigger %I before insert or update or delete on %I
                    for each row execute function catalogue_content_is_a_draft()', content || '_is_a_draft', content);
    execute format('create trigger %I before truncate on %I
                    for each statement execute function refuse_change(%L)',
                   content || '_is_not_truncated', content, 'catalogue content is never truncated');
  end loop;
end $$;
