-- One sizing for one customer, on the catalogue version it was started with.

create table engagement (
  id uuid primary key,
  name text not null check (btrim(name) <> '' and length(name) <= 200),
  customer text not null check (length(customer) <= 200),
  opportunity text not null check (length(opportunity) <= 200),
  notes text not null check (length(notes) <= 4000),
  duration_years int not null check (duration_years between 1 and 5),
  spread_y1 numeric(5,2) check (spread_y1 between 0 and 100),
  spread_y2 numeric(5,2) check (spread_y2 between 0 and 100),
  spread_y3 numeric(5,2) check (spread_y3 between 0 and 100),
  spread_y4 numeric(5,2) check (spread_y4 between 0 and 100),
  spread_y5 numeric(5,2) check (spread_y5 between 0 and 100),
  owner text not null check (owner <> ''),
  team text check (team <> ''),
  catalogue_version_id bigint not null references catalogue_version,
  status text not null check (status in
    ('DRAFT', 'IN_APPROVAL', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')),
  current_revision_number int not null check (current_revision_number >= 1),
  run_id uuid not null unique,
  process_instance_key bigint,
  created_at timestamptz not null,
  created_by text not null check (created_by <> ''),
  updated_at timestamptz not null,
  archived_at timestamptz,
  row_version bigint not null default 0,
  unique (id, catalogue_version_id),
  constraint engagement_spread_is_unset_or_sums_to_100 check (
    num_nulls(spread_y1, spread_y2, spread_y3, spread_y4, spread_y5) = 5
    or (num_nulls(spread_y1, spread_y2, spread_y3, spread_y4, spread_y5) = 0
        and spread_y1 + spread_y2 + spread_y3 + spread_y4 + spread_y5 = 100.00)),
  constraint engagement_no_spread_beyond_duration check (
    (duration_years >= 2 or coalesce(spread_y2, 0) = 0)
    and (duration_years >= 3 or coalesce(spread_y3, 0) = 0)
    and (duration_years >= 4 or coalesce(spread_y4, 0) = 0)
    and (duration_years >= 5 or coalesce(spread_y5, 0) = 0)),
  constraint engagement_spread_known_when_submitted check (
    spread_y1 is not null or status not in ('IN_APPROVAL', 'APPROVED', 'REJECTED'))
);

create index engagement_catalogue_version on engagement (catalogue_version_id);

create function engagement_uses_a_published_catalogue() returns trigger language plpgsql as $$
begin
  if not exists (select from catalogue_version v where v.id = new.catalogue_version_id and v.published_at is not null) then
    raise exception 'catalogue version % was never published', new.catalogue_version_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger engagement_uses_a_published_catalogue before insert or update of catalogue_version_id on engagement
  for each row execute function engagement_uses_a_published_catalogue();

-- What was chosen. Keys are checked against the engagement's own catalogue version when the transaction commits, so
-- that a step may rewrite its rows in any order; "chosen = false" remembers an answer so that going back restores it.

create table engagement_scope_type (
  engagement_id uuid not null references engagement,
  catalogue_version_id bigint not null,
  scope_type_key text not null,
  position int not null check (position >= 0),
  chosen boolean not null,
  primary key (engagement_id, scope_type_key),
  foreign key (engagement_id, catalogue_version_id) references engagement (id, catalogue_version_id)
    on update cascade deferrable initially deferred,
  foreign key (catalogue_version_id, scope_type_key) references scope_type (version_id, key)
    deferrable initially deferred
);

create index engagement_scope_type_catalogue on engagement_scope_type (catalogue_version_id, scope_type_key);

create table engagement_line_item (
  engagement_id uuid not null references engagement,
  catalogue_version_id bigint not null,
  line_item_key text not null,
  position int not null check (position >= 0),
  size text check (size in ('NA', 'S', 'M', 'L', 'CUSTOM')),
  chosen boolean not null,
  primary key (engagement_id, line_item_key),
  foreign key (engagement_id, catalogue_version_id) references engagement (id, catalogue_version_id)
    on update cascade deferrable initially deferred,
  foreign key (catalogue_version_id, line_item_key) references line_item (version_id, key)
    deferrable initially deferred
);

create index engagement_line_item_catalogue on engagement_line_item (catalogue_version_id, line_item_key);

create table engagement_custom_service (
  engagement_id uuid not null references engagement,
  catalogue_version_id bigint not null,
  line_item_key text not null,
  position int not null check (position >= 0),
  service_key text,
  name text not null check (btrim(name) <> '' and length(name) <= 300),
  days numeric(11,2) not null check (days between 0 and 9999.99),
  note text not null check (length(note) <= 2000),
  primary key (engagement_id, line_item_key, position),
  constraint engagement_custom_service_once_per_line_item unique (engagement_id, line_item_key, service_key),
  foreign key (engagement_id, catalogue_version_id) references engagement (id, catalogue_version_id)
    on update cascade deferrable initially deferred,
  foreign key (engagement_id, line_item_key) references engagement_line_item (engagement_id, line_item_key)
    deferrable initially deferred,
  foreign key (catalogue_version_id, service_key) references catalogue_service (version_id, key)
    deferrable initially deferred
);

create index engagement_custom_service_catalogue on engagement_custom_service (catalogue_version_id, service_key);

-- The rows carry the engagement's catalogue version for the foreign keys above; nobody has to write it.
create function choice_uses_the_catalogue_of_its_engagement() returns trigger language plpgsql as $$
begin
  select e.catalogue_version_id into new.catalogue_version_id from engagement e where e.id = new.engagement_id;
  return new;
end $$;

create trigger engagement_scope_type_catalogue before insert on engagement_scope_type
  for each row execute function choice_uses_the_catalogue_of_its_engagement();
create trigger engagement_line_item_catalogue before insert on engagement_line_item
  for each row execute function choice_uses_the_catalogue_of_its_engagement();
create trigger engagement_custom_service_catalogue before insert on engagement_custom_service
  for each row execute function choice_uses_the_catalogue_of_its_engagement();
