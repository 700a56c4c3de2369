-- Whoever entered anything of a revision, or owns it, does not sign it. A version of the policy can relax this to the
-- submitter alone. What an approval was opened under holds for it, and everything before was opened under the latter.

alter table approval_policy
  add column four_eyes text not null default 'CONTRIBUTORS' check (four_eyes in ('CONTRIBUTORS', 'SUBMITTER'));
alter table approval_route
  add column four_eyes text not null default 'SUBMITTER' check (four_eyes in ('CONTRIBUTORS', 'SUBMITTER'));
alter table approval_route alter column four_eyes drop default;

-- Who changed what a revision states by other means than a step: the journal of steps has the rest.
create table contribution (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  revision_number int not null check (revision_number >= 1),
  actor text not null check (actor <> ''),
  kind text not null check (kind in ('RENAMED', 'CATALOGUE_MOVED', 'COPIED')),
  contributed_at timestamptz not null
);

create index contribution_engagement on contribution (engagement_id, revision_number);
create trigger contribution_stays before update or delete on contribution
  for each row execute function refuse_change('a contribution is never changed');
create trigger contribution_is_not_truncated before truncate on contribution
  for each statement execute function refuse_change('a contribution is never changed');

insert into contribution (id, engagement_id, revision_number, actor, kind, contributed_at)
select gen_random_uuid(), e.id,
       e.current_revision_number + case
         when a.occurred_at > (select max(r.submitted_at) from revision r
                                where r.engagement_id = e.id and r.number = e.current_revision_number) then 1
         else 0 end,
       a.actor, case a.action when 'engagement.rename' then 'RENAMED' else 'CATALOGUE_MOVED' end, a.occurred_at
  from audit_entry a
  join engagement e on e.id::text = a.subject_id
 where a.subject_type = 'engagement' and a.outcome = 'DONE'
   and a.action in ('engagement.rename', 'engagement.move-catalogue');
