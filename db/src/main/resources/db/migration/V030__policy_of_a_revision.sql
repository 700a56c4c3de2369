-- The version of the approval policy that decides on a revision: the one in force when it was frozen. 0 is the policy
-- that comes with the product, which decided on everything before.

alter table revision add column policy_version int not null default 0 check (policy_version >= 0);
