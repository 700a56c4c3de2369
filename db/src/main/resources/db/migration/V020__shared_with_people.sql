-- An engagement can be shared with single people, beside its team: for reading, or for editing.

create table engagement_share (
  engagement_id uuid not null references engagement,
  user_name text not null check (user_name <> ''),
  access text not null check (access in ('READ', 'EDIT')),
  primary key (engagement_id, user_name)
);

create index engagement_share_of_person on engagement_share (user_name, engagement_id);
