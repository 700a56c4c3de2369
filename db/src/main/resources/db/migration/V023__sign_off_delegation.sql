-- Who hands sign-offs to whom, from a first to a last day, both included. Days are those of the office's time zone.

create table sign_off_delegation (
  id uuid primary key,
  delegator text not null references person,
  delegate text not null references person,
  first_day date not null,
  last_day date not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  row_version bigint not null default 0,
  constraint sign_off_delegation_ends_after_it_begins check (first_day <= last_day),
  constraint sign_off_delegation_is_to_somebody_else check (lower(delegator) <> lower(delegate)),
  constraint sign_off_delegation_ended_by_someone check ((ended_at is null) = (ended_by is null))
);

create index sign_off_delegation_of on sign_off_delegation (delegator, last_day desc);
create index sign_off_delegation_to on sign_off_delegation (delegate, last_day desc);

create trigger sign_off_delegation_stays before delete on sign_off_delegation
  for each row execute function refuse_change('a delegation is ended, never deleted');
