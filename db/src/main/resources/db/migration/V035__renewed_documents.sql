-- The documents that the export of a revision asked for: its export is complete when each of them exists.

create table export_request (
  revision_id uuid not null references revision,
  kind text not null check (kind in ('CSV', 'PDF')),
  requested_at timestamptz not null,
  primary key (revision_id, kind)
);

create trigger export_request_stays before update or delete on export_request
  for each row execute function refuse_change('a request is never changed');
create trigger export_request_is_not_truncated before truncate on export_request
  for each statement execute function refuse_change('a request is never changed');

insert into export_request (revision_id, kind, requested_at)
select r.id, k.kind, r.decided_at
  from revision r cross join unnest(array['CSV', 'PDF']) as k (kind)
 where r.status = 'APPROVED';

-- A document that was made from other content or other decisions is replaced: the new rendition counts, the former
-- stays as it was handed out.
alter table export_document
  add column rendition int not null default 1 check (rendition >= 1),
  add column rendered_from text check (rendered_from ~ '^[0-9a-f]{64}$'),
  drop constraint export_document_revision_id_kind_key,
  add constraint export_document_one_per_rendition unique (revision_id, kind, rendition);

create view current_export_document as
select d.*
  from export_document d
 where not exists (select from export_document newer
                    where newer.revision_id = d.revision_id and newer.kind = d.kind and newer.rendition > d.rendition);

create view exported_revision as
select r.id as revision_id
  from revision r
 where exists (select from export_request q where q.revision_id = r.id)
   and not exists (select from export_request q
                    where q.revision_id = r.id
                      and not exists (select from export_document d
                                       where d.revision_id = q.revision_id and d.kind = q.kind));

-- Each set of documents is announced once.
create table export_announcement (
  revision_id uuid not null references revision,
  documents_sha256 text not null check (documents_sha256 ~ '^[0-9a-f]{64}$'),
  announced_at timestamptz not null,
  primary key (revision_id, documents_sha256)
);

create trigger export_announcement_stays before update or delete on export_announcement
  for each row execute function refuse_change('an announcement is never changed');
create trigger export_announcement_is_not_truncated before truncate on export_announcement
  for each statement execute function refuse_change('an announcement is never changed');

insert into export_announcement (revision_id, documents_sha256, announced_at)
select d.revision_id,
       encode(sha256(convert_to(string_agg(d.kind || ' ' || d.sha256, ', ' order by d.kind), 'UTF8')), 'hex'), a.at
  from export_document d
  join (select subject_id, max(occurred_at) as at
          from audit_entry
         where subject_type = 'revision' and action = 'export.announce' and outcome = 'DONE'
         group by subject_id) a on a.subject_id = d.revision_id::text
 group by d.revision_id, a.at;
