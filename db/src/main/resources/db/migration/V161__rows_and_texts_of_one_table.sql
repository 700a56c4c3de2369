-- A table may hold rows that are a person's alone and, in rows of others, texts that name the person. The rows are found by
-- the column that says whose they are, and the texts are rewritten in what is left.

create or replace function erase_person(p_name text, p_pseudonym text, p_erasure uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased person%rowtype;
  affected record;
  removed bigint;
  changed bigint;
  rows_of jsonb := '{}';
begin
  select * into erased from person where user_name = p_name for update;
  if not found or erased.active then
    raise exception 'only somebody who was deactivated can be erased' using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('quicksizer.erasing', p_name, true);
  perform set_config('quicksizer.erasing_display', erased.display_name, true);
  insert into person (user_name, display_name, active, first_seen_at, last_sign_in_at)
  values (p_pseudonym, p_pseudonym, false,
          date_trunc('year', erased.first_seen_at), date_trunc('year', erased.last_sign_in_at));

  perform erase_from_revisions(p_name, erased.display_name, p_pseudonym, p_erasure);
  for affected in
    select table_name, min(column_name) filter (where kind = 'ROW') as whose, bool_or(kind <> 'ROW') as rewritten
      from personal_column
     where table_name not in ('person', 'audit_entry')
     group by table_name
     order by table_name
  loop
    removed := 0;
    changed := 0;
    if affected.whose is not null then
      execute format('delete from %I where lower(%I) = lower($1)', affected.table_name, affected.whose) using p_name;
      get diagnostics removed = row_count;
    end if;
    if affected.rewritten then
      execute erasing_statement(affected.table_name) using p_name, erased.display_name, p_pseudonym;
      get diagnostics changed = row_count;
    end if;
    if removed + changed > 0 then
      rows_of := rows_of || jsonb_build_object(affected.table_name, removed + changed);
    end if;
  end loop;
  changed := erase_from_audit(p_name, erased.display_name, p_pseudonym, p_erasure);
  delete from person where user_name = p_name;
  perform set_config('quicksizer.erasing', '', true);
  return jsonb_build_object(
    'rows', rows_of || jsonb_build_object('audit_entry', changed),
    'redactions', (select encode(sha256(convert_to(coalesce(
                            string_agg(seq || ':' || redacted_hash || E'\n', '' order by seq), ''), 'UTF8')), 'hex')
                     from audit_redaction where erasure = p_erasure));
end $$;
