-- The kinds of documents are a list of the application; a revision's own list is its export requests. Another kind needs no
-- migration.

alter table export_document drop constraint export_document_kind_check;
alter table export_document add constraint export_document_kind_check check (kind ~ '^[A-Z][A-Z_]{1,39}$');
alter table export_request drop constraint export_request_kind_check;
alter table export_request add constraint export_request_kind_check check (kind ~ '^[A-Z][A-Z_]{1,39}$');
