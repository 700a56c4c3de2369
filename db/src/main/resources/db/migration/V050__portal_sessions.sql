-- Sessions of people who are signed in to the portal, shared by all nodes (Spring Session). A session is here from the
-- sign-in to the sign-out or its end; visitors who are not signed in have none.
create table portal_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(200)
);
create index portal_session_expiry on portal_session (expiry_time);
create index portal_session_person on portal_session (principal_name);

create table portal_session_attributes (
  session_primary_id char(36) not null references portal_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
