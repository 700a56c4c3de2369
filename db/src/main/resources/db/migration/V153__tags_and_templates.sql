-- Words by which people group engagements, and drafts that others start from.

create table engagement_tag (
  engagement_id uuid not null references engagement,
  tag text not null check (btrim(tag) = tag and tag <> '' and length(tag) <= 200),
  primary key (engagement_id, tag)
);

create index engagement_tag_by_tag on engagement_tag (tag, engagement_id);

insert into personal_column (table_name, column_name, kind) values ('engagement_tag', 'tag', 'TEXT');

alter table engagement add column template boolean not null default false;

create index engagement_template on engagement (name, id) where template;
