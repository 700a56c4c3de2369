-- Line items that are kept with their figures and do not count: the scope of a later engagement.
alter table engagement_line_item add column deferred boolean not null default false;
