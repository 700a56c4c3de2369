-- Finding engagements by any part of a word, still without extensions: the vector holds the ends of every word, so that
-- the beginning of an end is a part of the word. Scripts without blanks between words are found by every letter.

create function word_ends(search_text text) returns tsvector language sql immutable parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(distinct substr(word, place, 200))), ''::tsvector)
    from unnest(string_to_array(search_text, ' ')) word,
         lateral generate_series(1, least(length(word), 60)) place
   where place = 1 or length(word) - place >= 2 or word ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]'
$$;

-- Letters that are no other letter with a mark, and umlauts as two letters, as the application writes them from now on.
update engagement
   set search_text = replace(replace(replace(translate(search_text, 'łøđħŧıŋ', 'lodhtin'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
 where search_text ~ '[łøđħŧıŋæœþ]';
update engagement
   set search_text = search_text || ' ' || regexp_replace(
         replace(replace(replace(lower(name || ' ' || customer || ' ' || opportunity), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'),
         '[^a-z0-9]+', ' ', 'g')
 where lower(name || ' ' || customer || ' ' || opportunity) ~ '[äöü]';

-- contract: 0.1.0 the column is back within this transaction, and no release writes it
alter table engagement drop column search_vector;
alter table engagement
  add column search_vector tsvector generated always as (word_ends(search_text)) stored;
create index engagement_words on engagement using gin (search_vector);
