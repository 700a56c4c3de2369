-- Nodes of an earlier release save members, features and criteria without raising the version of the cohort, so that a
-- person on a newer node would not learn of it. Once for each transaction is enough, and newer nodes do so themselves.
create function raise_cohort_version() returns trigger language plpgsql as $$
begin
  update cohort set row_version = row_version + 1
   where id = coalesce(new.cohort_id, old.cohort_id) and xmin::text <> pg_current_xact_id()::xid::text;
  return null;
end $$;

create trigger cohort_member_raises_version after insert or update or delete on cohort_member
  for each row execute function raise_cohort_version();
create trigger cohort_feature_raises_version after insert or update or delete on cohort_feature
  for each row execute function raise_cohort_version();
create trigger pilot_criterion_raises_version after insert or update or delete on pilot_criterion
  for each row execute function raise_cohort_version();
