-- An administrator assigns a level that waits to one approver, because those who were asked can't sign. The assignee
-- signs like a member of the group that is asked, which goes on being asked; an escalation ends the assignment.

alter table approval_level
  add column assigned_to text check (assigned_to <> ''),
  add column assigned_by text check (assigned_by <> ''),
  add constraint approval_level_assigned_by_someone_else check (
    (assigned_to is null) = (assigned_by is null) and (assigned_to is null or lower(assigned_to) <> lower(assigned_by)));

create index approval_level_assigned on approval_level (lower(assigned_to)) where assigned_to is not null;
