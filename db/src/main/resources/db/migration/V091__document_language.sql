-- The language of an engagement's documents; empty for English.

alter table engagement add column language text not null default '' check (language in ('', 'en', 'de'));
