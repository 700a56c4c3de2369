-- Rendered documents of a revision, kept as they were handed out.

create table export_document (
  id uuid primary key,
  revision_id uuid not null references revision,
  kind text not null check (kind in ('CSV', 'PDF')),
  file_name text not null check (btrim(file_name) <> '' and file_name !~ '[/\\[:cntrl:]]'),
  media_type text not null check (media_type <> ''),
  bytes bytea not null,
  sha256 text not null,
  size bigint not null,
  created_at timestamptz not null,
  unique (revision_id, kind),
  constraint export_document_is_what_its_hash_says check (
    sha256 = encode(sha256(bytes), 'hex') and size = octet_length(bytes))
);

create trigger export_document_stays before update or delete on export_document
  for each row execute function refuse_change('a document that was handed out is never changed');
create trigger export_document_is_not_truncated before truncate on export_document
  for each statement execute function refuse_change('a document that was handed out is never changed');
