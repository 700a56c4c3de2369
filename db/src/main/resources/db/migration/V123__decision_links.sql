-- Links in mails that lead one person to one decision. Only the hash of a link's token is stored. A link is used once,
-- expires, and holds for the content and the level that it was made for.
create table decision_link (
  token_sha256 text primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
  user_name text not null check (user_name <> ''),
  engagement_id uuid not null references engagement,
  revision_id uuid not null references revision,
  level int not null check (level >= 1),
  offered_to text not null check (offered_to <> ''),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (created_at < expires_at)
);

create index decision_link_of_engagement on decision_link (engagement_id);
create index decision_link_of_revision on decision_link (revision_id);
create index decision_link_expiry on decision_link (expires_at);

insert into personal_column (table_name, column_name, kind) values ('decision_link', 'user_name', 'ROW');
