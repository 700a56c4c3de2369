-- Every fact that the policy decided on, by the name of its process variable. The four columns from before go on being
-- written for the version before; facts that came later are in this column only.

alter table approval_route
  add column facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object');
