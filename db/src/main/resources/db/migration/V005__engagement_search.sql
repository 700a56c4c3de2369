-- Finding engagements among 100,000 without extensions: word prefixes through a 'simple' text search vector over a
-- text that the application has already lower-cased and freed from accents and punctuation; paging by key.

alter table engagement
  add column search_text text not null,
  add column search_vector tsvector generated always as (to_tsvector('simple'::regconfig, search_text)) stored;

create index engagement_words on engagement using gin (search_vector);

create index engagement_recent on engagement (updated_at desc, id desc) where archived_at is null;
create index engagement_recent_archived on engagement (updated_at desc, id desc) where archived_at is not null;
create index engagement_recent_of_owner on engagement (owner, updated_at desc, id desc);
create index engagement_recent_of_team on engagement (team, updated_at desc, id desc) where team is not null;
create index engagement_recent_of_status on engagement (status, updated_at desc, id desc);
create index engagement_recent_of_customer on engagement (lower(customer), updated_at desc, id desc);
create index engagement_by_name on engagement (lower(name), id);
create index engagement_by_customer on engagement (lower(customer), id);
