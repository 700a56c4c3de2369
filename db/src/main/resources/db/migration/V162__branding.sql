-- The look of documents: name, colour, texts and terms by team, with a default (team ''). Every version stays, since
-- revisions name it; the newest of a team counts. A logo is kept once, by the hash of its picture.

create table branding_logo (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  png bytea not null check (octet_length(png) between 1 and 2097152),
  width int not null check (width between 1 and 2000),
  height int not null check (height between 1 and 2000),
  added_at timestamptz not null,
  check (encode(sha256(png), 'hex') = sha256)
);

create table branding (
  team text not null check (length(team) <= 200),
  version int not null check (version > 0),
  in_use boolean not null,
  name text not null check (btrim(name) <> '' and length(name) <= 60),
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  validity_days int not null check (validity_days between 1 and 365),
  contact_en text not null check (length(contact_en) <= 500),
  contact_de text not null check (length(contact_de) <= 500),
  cover_en text not null check (length(cover_en) <= 1000),
  cover_de text not null check (length(cover_de) <= 1000),
  legal_en text not null check (length(legal_en) <= 8000),
  legal_de text not null check (length(legal_de) <= 8000),
  logo_sha256 text references branding_logo (sha256),
  saved_by text not null check (saved_by <> ''),
  saved_at timestamptz not null,
  primary key (team, version)
);

create index branding_by_logo on branding (logo_sha256);

insert into personal_column (table_name, column_name, kind) values
  ('branding', 'contact_en', 'TEXT'),
  ('branding', 'contact_de', 'TEXT'),
  ('branding', 'saved_by', 'NAME');
