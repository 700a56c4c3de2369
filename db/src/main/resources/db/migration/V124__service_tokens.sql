-- Tokens with which programs call the API, each with the scopes it was given. Only the hash of a token is stored. The
-- program acts as a person of its own, whose name no identity provider can give to anybody.
create table service_token (
  id uuid primary key,
  name text not null check (name ~ '^[a-z][a-z0-9-]{1,49}$'),
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  user_name text not null check (user_name like 'service:%'),
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  created_by text not null check (created_by <> ''),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check (created_at < expires_at)
);

create index service_token_by_name on service_token (name, created_at desc);

insert into personal_column (table_name, column_name, kind) values
  ('service_token', 'created_by', 'NAME'),
  ('service_token', 'user_name', 'NAME');
