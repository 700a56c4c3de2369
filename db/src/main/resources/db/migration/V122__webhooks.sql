-- Programs that are notified by HTTP. The secret that signs is derived from the key of the installation, the id and the
-- generation; it is stored nowhere.
create table webhook_endpoint (
  id uuid primary key,
  name text not null check (length(btrim(name)) between 1 and 100),
  url text not null check (length(url) between 8 and 2000),
  format text not null check (format in ('SIGNED_JSON', 'SLACK', 'TEAMS')),
  kinds text[] not null check (cardinality(kinds) between 1 and 50),
  generation int not null default 1 check (generation >= 1),
  active boolean not null default true,
  created_by text not null check (created_by <> ''),
  created_at timestamptz not null
);

alter table delivery add foreign key (endpoint_id) references webhook_endpoint on delete cascade;

insert into personal_column (table_name, column_name, kind) values ('webhook_endpoint', 'created_by', 'NAME');
