-- Comments that a person who is mentioned in them has read, and hints that a person does not want to see again.

create table mention_read (
  comment_id uuid not null references engagement_comment,
  user_name text not null check (user_name <> ''),
  read_at timestamptz not null,
  primary key (comment_id, user_name)
);

create table dismissed_hint (
  user_name text not null check (user_name <> ''),
  hint text not null check (hint ~ '^[a-z][a-z-]{0,39}$'),
  dismissed_at timestamptz not null,
  primary key (user_name, hint)
);

insert into personal_column (table_name, column_name, kind) values
  ('mention_read', 'user_name', 'ROW'),
  ('dismissed_hint', 'user_name', 'ROW');

-- What was mentioned before this release counts as read.
insert into mention_read (comment_id, user_name, read_at)
select comment_id, user_name, now() from engagement_mention;
