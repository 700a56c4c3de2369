-- Versions of the feedback policy that administrators made, from 1; version 0 is the one of the product. The newest
-- version assesses what is sent from then on.
create table feedback_policy (
  id uuid primary key,
  number int not null unique check (number > 0),
  dmn text not null check (length(dmn) <= 100000),
  note text not null check (btrim(note) <> '' and length(note) <= 20000),
  created_by text not null check (created_by <> ''),
  created_at timestamptz not null
);

insert into personal_column (table_name, column_name, kind) values
  ('feedback_policy', 'created_by', 'NAME'),
  ('feedback_policy', 'note', 'TEXT');
