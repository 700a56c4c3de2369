-- An alternative that is offered is part of what is signed: whoever entered, offered or renamed it contributes to the revision.
alter table contribution drop constraint contribution_kind_check;
alter table contribution add constraint contribution_kind_check
  check (kind in ('RENAMED', 'CATALOGUE_MOVED', 'COPIED', 'ALTERNATIVE_APPLIED', 'ALTERNATIVE_OFFERED'));

-- The catalogue version under which somebody chose to offer an alternative, so that one that a later version cuts short is not
-- submitted unseen.
alter table alternative add column offered_catalogue bigint;

-- The channel that a switch came through, as the journal of steps has it.
alter table applied_alternative add column channel text not null default 'PORTAL' check (channel in ('PORTAL', 'API'));
