-- A small published catalogue with every kind of row: an override, an explicit blank, a collapsed row, totals only.
-- ids below 100000 are written by hand here
select setval('catalogue_content_seq', 100000);

insert into catalogue_version (id, number, status, source_name, source_sha256, created_at, created_by)
values (1000, 1, 'DRAFT', 'small.xlsx', repeat('a', 64), '2026-01-05T08:00:00Z', 'admin');

insert into catalogue_section (id, version_id, key, name, position, source_row) values
  (1, 1000, 'strategy', 'Strategy', 0, 5),
  (2, 1000, 'data', 'Data', 1, 9);

insert into catalogue_service (id, version_id, section_id, key, name, crm_id, days_s, days_m, days_l, days_custom, note, position) values
  (11, 1000, 1, 'target-picture', 'Target picture', 'CRM-1', 5, 10, 20, 12.5, 'with a workshop', 0),
  (12, 1000, 1, 'road-map', 'Road map', 'CRM-2', 2.5, 5, 10, null, null, 1),
  (13, 1000, 2, 'data-migration', 'Data migration', 'CRM-3', 10, 20, 40, null, '=per source', 2);

insert into catalogue_scenario (id, version_id, key, name, sheet, layout, position) values
  (21, 1000, 'foundation', 'Foundation', 'Foundation', 'STANDARD', 0),
  (22, 1000, 'data-platform', 'Data platform', 'Data', 'STANDARD', 1);

insert into scenario_service (id, version_id, scenario_id, service_id, position, collapsed,
  overrides_s, days_s, overrides_m, days_m, overrides_l, days_l, overrides_custom, days_custom, overrides_note, note) values
  (31, 1000, 21, 11, 0, false, false, null, true, 12, false, null, false, null, false, null),
  (32, 1000, 21, 12, 1, true, true, null, false, null, false, null, false, null, true, 'later'),
  (33, 1000, 21, 13, 2, false, false, null, false, null, false, null, false, null, false, null),
  (34, 1000, 22, 13, 0, false, false, null, false, null, false, null, false, null, false, null);

insert into scope_type (id, version_id, key, name, position) values
  (41, 1000, 'foundation-types', 'Strategy & Foundation', 0),
  (42, 1000, 'platform-types', 'Platform', 1);

insert into line_item (id, version_id, key, number_label, name, scope_type_id, scenario_id, position,
  days_s, days_m, days_l, link, source_row, source_cells) values
  (51, 1000, 'li-foundation', '1', 'Foundation programme', 41, 21, 0, 15, 37, 70, 'FORMULA', 7, '''Foundation''!E2'),
  (52, 1000, 'li-data', '2', 'Data platform', 42, 22, 1, 10, 20, 40, 'NAME', 8, null),
  (53, 1000, 'li-audit', '3', 'Licence audit', 42, null, 2, 8, 16, 24, 'NONE', 9, null);

insert into policy_value (id, version_id, key, value, unit, source) values
  (61, 1000, 'custom-service.minimum-days', 10, 'days', 'default'),
  (62, 1000, 'year.minimum-days', 36, 'days', 'N20');

update catalogue_version set status = 'PUBLISHED', published_at = '2026-01-06T08:00:00Z', published_by = 'admin' where id = 1000;
