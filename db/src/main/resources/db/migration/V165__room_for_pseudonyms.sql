-- An erasure replaces the names of a person in texts by a pseudonym, which may be longer. How much people may enter is decided by the
-- rules of each entry; the tables leave ten times as much room, so that an erasure can't fail because a text becomes longer.

do $$
declare
  found record;
begin
  for found in
    select *
      from (values
        ('actual_days', 'note', 1000, false),
        ('alternative', 'name', 60, true),
        ('branding', 'contact_de', 500, false),
        ('branding', 'contact_en', 500, false),
        ('branding', 'cover_de', 1000, false),
        ('branding', 'cover_en', 1000, false),
        ('branding', 'legal_de', 8000, false),
        ('branding', 'legal_en', 8000, false),
        ('cohort', 'purpose', 1000, false),
        ('engagement', 'notes', 4000, false),
        ('engagement_comment', 'body', 4000, true),
        ('engagement_custom_service', 'note', 2000, false),
        ('feedback', 'answer', 4000, false),
        ('feedback', 'message', 4000, true),
        ('feedback', 'page_path', 500, false),
        ('pilot_decision', 'reason', 4000, true),
        ('satisfaction', 'remark', 2000, false),
        ('suggestion_decision', 'reason', 1000, false)
      ) as limits (in_table, in_column, longest, filled)
  loop
    execute format('alter table %I drop constraint %I', found.in_table, found.in_table || '_' || found.in_column || '_check');
    execute format('alter table %I add constraint %I check (length(%I) <= %s%s)',
                   found.in_table, found.in_table || '_' || found.in_column || '_check', found.in_column,
                   10 * found.longest,
                   case when found.filled then format(' and btrim(%I) <> %L', found.in_column, '') else '' end);
  end loop;
end $$;

alter table engagement_tag drop constraint engagement_tag_tag_check;
alter table engagement_tag add constraint engagement_tag_tag_check
  check (btrim(tag) = tag and tag <> '' and length(tag) <= 2000);

-- Names stand in cover pages, legal notices and the notes of services, too.
insert into personal_column (table_name, column_name, kind) values
  ('branding', 'cover_de', 'TEXT'),
  ('branding', 'cover_en', 'TEXT'),
  ('branding', 'legal_de', 'TEXT'),
  ('branding', 'legal_en', 'TEXT'),
  ('engagement_before_move', 'custom_services', 'JSON'),
  ('engagement_custom_service', 'note', 'TEXT');
