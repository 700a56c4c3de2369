-- Days really spent on a line item of an approved engagement, beside the estimate that was approved.

create table actual_days (
  engagement_id uuid not null references engagement,
  line_item_key text not null check (length(line_item_key) <= 200),
  line_item text not null,
  size text not null check (size in ('S', 'M', 'L', 'CUSTOM')),
  catalogue_number int not null,
  estimated_days numeric(11,2) not null check (estimated_days >= 0),
  actual_days numeric(11,2) not null check (actual_days between 0 and 999999.99),
  note text not null check (length(note) <= 1000),
  channel text not null check (channel in ('PORTAL', 'API')),
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (engagement_id, line_item_key)
);

create index actual_days_by_line_item on actual_days (line_item_key, size);

-- What an administrator made of a suggestion for the next catalogue version.
create table suggestion_decision (
  line_item_key text not null,
  size text not null check (size in ('S', 'M', 'L', 'CUSTOM')),
  engagements int not null,
  decision text not null check (decision in ('TAKEN', 'DISMISSED')),
  reason text not null check (length(reason) <= 1000),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (line_item_key, size, engagements)
);

insert into personal_column (table_name, column_name, kind) values
  ('actual_days', 'entered_by', 'NAME'),
  ('actual_days', 'note', 'TEXT'),
  ('suggestion_decision', 'decided_by', 'NAME'),
  ('suggestion_decision', 'reason', 'TEXT');
