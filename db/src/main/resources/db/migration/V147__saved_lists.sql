-- Searches and filters of the list of engagements that a person comes back to.

create table saved_list (
  user_name text not null check (user_name <> ''),
  name text not null check (btrim(name) <> '' and length(name) <= 60),
  address text not null check (address like '/engagements%' and length(address) <= 2000),
  saved_at timestamptz not null,
  primary key (user_name, name)
);

insert into personal_column (table_name, column_name, kind) values ('saved_list', 'user_name', 'ROW');
