-- The work that made a document, as the audit log and the outbox name it; unknown for documents from before.

alter table export_document add column correlation_id text check (correlation_id <> '');
