-- What the cell of a finding holds, and what the import understood. Findings of before show neither.
alter table import_finding
  add column cell_value text,
  add column understood text;
