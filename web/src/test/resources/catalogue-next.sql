-- The next version of the small catalogue: data migration takes longer, the licence audit is gone, a line item is renamed.
insert into catalogue_version (id, number, status, source_name, source_sha256, created_at, created_by)
values (2000, 2, 'DRAFT', 'small-next.xlsx', repeat('b', 64), '2026-02-05T08:00:00Z', 'admin');

insert into catalogue_section (id, version_id, key, name, position, source_row) values
  (201, 2000, 'strategy', 'Strategy', 0, 5),
  (202, 2000, 'data', 'Data', 1, 9);

insert into catalogue_service (id, version_id, section_id, key, name, crm_id, days_s, days_m, days_l, days_custom, note, position) values
  (211, 2000, 201, 'target-picture', 'Target picture', 'CRM-1', 5, 10, 20, 12.5, 'with a workshop', 0),
  (212, 2000, 201, 'road-map', 'Road map', 'CRM-2', 2.5, 5, 10, null, null, 1),
  (213, 2000, 202, 'data-migration', 'Data migration', 'CRM-3', 10, 20, 44, null, '=per source', 2);

insert into catalogue_scenario (id, version_id, key, name, sheet, layout, position) values
  (221, 2000, 'foundation', 'Foundation', 'Foundation', 'STANDARD', 0),
  (222, 2000, 'data-platform', 'Data platform', 'Data', 'STANDARD', 1);

insert into scenario_service (id, version_id, scenario_id, service_id, position, collapsed,
  overrides_s, days_s, overrides_m, days_m, overrides_l, days_l, overrides_custom, days_custom, overrides_note, note) values
  (231, 2000, 221, 211, 0, false, false, null, true, 12, false, null, false, null, false, null),
  (232, 2000, 221, 212, 1, true, true, null, false, null, false, null, false, null, true, 'later'),
  (233, 2000, 221, 213, 2, false, false, null, false, null, false, null, false, null, false, null),
  (234, 2000, 222, 213, 0, false, false, null, false, null, false, null, false, null, false, null);

insert into scope_type (id, version_id, key, name, position) values
  (241, 2000, 'foundation-types', 'Strategy & Foundation', 0),
  (242, 2000, 'platform-types', 'Platform', 1);

insert into line_item (id, version_id, key, number_label, name, scope_type_id, scenario_id, position,
  days_s, days_m, days_l, link, source_row, source_cells) values
  (251, 2000, 'li-foundation', '1', 'Foundation', 241, 221, 0, 15, 37, 70, 'FORMULA', 7, '''Foundation''!E2'),
  (252, 2000, 'li-data', '2', 'Data platform', 242, 222, 1, 10, 20, 44, 'NAME', 8, null);

insert into policy_value (id, version_id, key, value, unit, source) values
  (261, 2000, 'custom-service.minimum-days', 10, 'days', 'default'),
  (262, 2000, 'year.minimum-days', 40, 'days', 'N20');

update catalogue_version set status = 'RETIRED', retired_at = '2026-02-06T08:00:00Z', retired_by = 'admin' where id = 1000;
update catalogue_version set status = 'PUBLISHED', published_at = '2026-02-06T08:00:00Z', published_by = 'admin' where id = 2000;
