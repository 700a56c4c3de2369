-- Approvers find in lists what they may read: whatever has been submitted (docs/security.md).

alter table engagement
  add column submitted boolean not null generated always as (
    status in ('IN_APPROVAL', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED') or current_revision_number > 1) stored;

create index engagement_recent_submitted on engagement (updated_at desc, id desc) where submitted;
