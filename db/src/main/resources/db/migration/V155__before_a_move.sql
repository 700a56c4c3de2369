-- The choices of an engagement before it was moved to a newer catalogue version, so that the move can be undone while
-- nothing else has changed.

create table engagement_before_move (
  engagement_id uuid primary key references engagement,
  catalogue_version_id bigint not null references catalogue_version,
  scope_types jsonb not null,
  line_items jsonb not null,
  custom_services jsonb not null,
  moved_by text not null,
  moved_at timestamptz not null,
  row_version bigint
);

create index engagement_before_move_catalogue on engagement_before_move (catalogue_version_id);

insert into personal_column (table_name, column_name, kind) values ('engagement_before_move', 'moved_by', 'NAME');
