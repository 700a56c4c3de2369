-- The last time that an engagement was handed to another owner, so that whoever did it can take it back for a day.

create table last_hand_over (
  engagement_id uuid primary key references engagement,
  former_owner text not null,
  new_owner text not null,
  handed_by text not null,
  handed_at timestamptz not null
);

insert into personal_column (table_name, column_name, kind) values
  ('last_hand_over', 'former_owner', 'NAME'),
  ('last_hand_over', 'new_owner', 'NAME'),
  ('last_hand_over', 'handed_by', 'NAME');
