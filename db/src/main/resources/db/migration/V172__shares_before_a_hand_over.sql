-- The people with whom an engagement was shared before it was handed over, so that taking it back restores them; null for
-- a hand-over from before this release.

alter table last_hand_over add column former_shares jsonb;

insert into personal_column (table_name, column_name, kind) values ('last_hand_over', 'former_shares', 'JSON');

-- Two tags of one engagement may be the same word once a person is replaced in them, so tags are removed and added again.
create or replace function erasing_statement(p_table text) returns text language sql stable as $$
  select case when p_table = 'engagement_tag' then
    'with old as (delete from engagement_tag
                   where names_person(tag, $1, $2) and tag <> without_person(tag, $1, $2, $3)
               returning engagement_id, tag)
     insert into engagement_tag (engagement_id, tag)
     select distinct engagement_id, without_person(tag, $1, $2, $3) from old
         on conflict do nothing'
  else (
  select format('update %I set %s%s where %s', p_table,
                string_agg(format('%I = %s', p.column_name, case p.kind
                  when 'NAME' then format('case when lower(%1$I) = lower($1) then $3 else %1$I end', p.column_name)
                  else format('without_person(%1$I::text, $1, $2, $3)::%2$s', p.column_name, c.data_type) end), ', '),
                (select ', row_version = row_version + 1' from information_schema.columns v
                  where v.table_schema = 'public' and v.table_name = p_table and v.column_name = 'row_version'),
                string_agg(case p.kind
                  when 'NAME' then format('lower(%I) = lower($1)', p.column_name)
                  else format('(names_person(%1$I::text, $1, $2) and %1$I::text <> without_person(%1$I::text, $1, $2, $3))',
                              p.column_name) end, ' or '))
    from personal_column p
    join information_schema.columns c
      on c.table_schema = 'public' and c.table_name = p.table_name and c.column_name = p.column_name
   where p.table_name = p_table and p.kind <> 'ROW' and (p.table_name, p.column_name) <> ('revision', 'content')) end
$$;
