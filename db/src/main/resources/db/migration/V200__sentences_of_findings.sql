-- The sentence of a finding and its arguments, from which it is put into the language of its reader. Findings of before
-- have the English sentence only.

alter table import_finding
  add column wording jsonb check (jsonb_typeof(wording) = 'object');
