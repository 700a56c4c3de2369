-- The inbox asks for the authors of every revision that waits: the content of each is parsed once, not once for every word.

create or replace function branding_authors(p_engagement uuid, p_revision int) returns table (actor text) language sql stable as $$
  with issued (number, issue) as materialized (
    select r.number, (r.content::json -> 'issue')::jsonb from revision r
     where r.engagement_id = p_engagement
       and position('"brand":{' in r.content) > 0 -- quotation marks within texts are escaped; spares reading what has none
       and (r.number = p_revision
            or r.number = (select max(a.number) from revision a
                            where a.engagement_id = p_engagement and a.status = 'APPROVED' and a.number < p_revision))
  ), printed (number, team, version, part, words) as (
    select i.number, i.issue #>> '{brand,team}', (i.issue #>> '{brand,version}')::int, p.part, p.words
      from issued i,
           lateral (values ('name', i.issue ->> 'product'),
                           ('validity', i.issue ->> 'validityDays'),
                           ('logo', i.issue #>> '{brand,logo}'),
                           ('contact', i.issue #>> '{brand,contact}'),
                           ('cover', i.issue #>> '{brand,cover}'),
                           ('legal', i.issue #>> '{brand,legal}')) p (part, words)
     where jsonb_typeof(i.issue -> 'brand') = 'object' and p.words <> ''
  ), unseen as (
    select p.* from printed p
     where p.number = p_revision
       and not exists (select from printed a where a.number <> p_revision and a.part = p.part and a.words = p.words)
  )
  select b.saved_by
    from unseen u
    join branding b on b.team = u.team
     and b.version = least(u.version, 1 + coalesce((
           select max(other.version) from branding other
            where other.team = u.team and other.version <= u.version
              and not coalesce(case u.part
                                 when 'name' then other.name = u.words
                                 when 'validity' then other.validity_days::text = u.words
                                 when 'logo' then other.logo_sha256 = u.words
                                 when 'contact' then u.words in (other.contact_en, other.contact_de)
                                 when 'cover' then u.words in (other.cover_en, other.cover_de)
                                 else u.words in (other.legal_en, other.legal_de) end, false)), 0))
$$;
