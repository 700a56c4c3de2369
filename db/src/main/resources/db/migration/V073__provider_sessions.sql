-- Sessions of an OpenID provider within which people signed in, so that a logout token that names only the session ends
-- those of its people on every node.
create table provider_session (
  issuer text not null check (length(issuer) between 1 and 1024),
  session_id text not null check (length(session_id) between 1 and 1024),
  user_name text not null check (user_name <> ''),
  expires_at timestamptz not null,
  primary key (issuer, session_id, user_name)
);

create index provider_session_expiry on provider_session (expires_at);

insert into personal_column (table_name, column_name, kind) values ('provider_session', 'user_name', 'ROW');
