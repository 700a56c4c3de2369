-- Four eyes follow the record to whoever wrote what a revision prints, and to whoever a name belongs to.

alter table contribution drop constraint contribution_kind_check;
alter table contribution add constraint contribution_kind_check
  check (kind in ('RENAMED', 'CATALOGUE_MOVED', 'COPIED', 'ALTERNATIVE_APPLIED', 'ALTERNATIVE_OFFERED', 'MOVED_IN',
                  'DRAFT_HANDED_OVER', 'BRAND_CHOSEN'));

-- Whoever brought an engagement over from the prototype chose what it began with.
insert into contribution (id, engagement_id, revision_number, actor, kind, contributed_at)
select gen_random_uuid(), e.id, 1, a.actor, 'MOVED_IN', a.occurred_at
  from audit_entry a
  join engagement e on e.id::text = a.subject_id
 where a.subject_type = 'engagement' and a.outcome = 'DONE' and a.action = 'engagement.move-in';

-- The people behind user names: who issued a token to a program, and other names that the identity provider's subject has or had.
create function people_behind(p_names text[]) returns table (actor text) language sql stable as $$
  with named (actor) as (
    select n.name from unnest(p_names) n (name) where n.name is not null
  ), behind (actor) as (
    select n.actor from named n
    union
    select t.created_by from service_token t join named n on lower(n.actor) = t.user_name
     where t.user_name like 'service:%'
  )
  select b.actor from behind b
  union
  select other.user_name
    from behind b
    join person p on p.user_name = lower(b.actor)
    join person other on other.subject = p.subject
$$;

-- People who wrote words of the branding that a revision prints, unless the revision that was approved last printed the same.
-- The author of words is who saved the version that brought them in, whatever was saved beside them since.
-- The inbox asks for the authors of every pending revision, so the content of each is parsed once.
create function branding_authors(p_engagement uuid, p_revision int) returns table (actor text) language sql stable as $$
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

-- People who entered anything that a revision states, or may have taken over, since the revision before it that was approved last.
create function entered_by(p_engagement uuid, p_revision int) returns table (actor text) language sql stable as $$
  with approved as (
    select coalesce(max(r.number), 0) as number from revision r
     where r.engagement_id = p_engagement and r.status = 'APPROVED' and r.number < p_revision
  )
  select s.actor
    from step_submission s join step_event v on v.id = s.visit_id, approved
   where s.engagement_id = p_engagement and s.step <> 'SIGN_OFF'
     and v.revision_number > approved.number and v.revision_number <= p_revision
     and not exists (select from jsonb_array_elements(s.problems) p where p ->> 'code' = 'not-allowed')
  union
  select c.actor from contribution c, approved
   where c.engagement_id = p_engagement
     and c.revision_number > approved.number and c.revision_number <= p_revision
  union
  select r.submitted_by from revision r, approved
   where r.engagement_id = p_engagement and r.number > approved.number and r.number <= p_revision
  union
  select e.created_by from engagement e, approved
   where e.id = p_engagement and approved.number = 0
$$;

create or replace function contributors(p_engagement uuid, p_revision int)
returns table (actor text) language sql stable as $$
  select k.actor
    from people_behind(array(select e.actor from entered_by(p_engagement, p_revision) e
                              union
                             select b.actor from branding_authors(p_engagement, p_revision) b)) k
$$;

create or replace function decider_is_no_contributor() returns trigger language plpgsql as $$
declare
  decided revision%rowtype;
  rule text;
  named text;
begin
  select * into decided from revision where id = new.revision_id;
  rule := coalesce((select four_eyes from approval_route where revision_id = new.revision_id),
                   (select four_eyes from approval_policy where number = decided.policy_version),
                   'CONTRIBUTORS');
  if decided.id is null or rule <> 'CONTRIBUTORS' then
    return new;
  end if;
  select c.actor into named
    from (select k.actor from contributors(decided.engagement_id, decided.number) k
          union select o.actor from people_behind(array[
                         decided.content::jsonb #>> '{context,owner}',
                         (select e.owner from engagement e where e.id = decided.engagement_id)]) o) c (actor)
   where lower(c.actor) in (lower(new.actor), lower(coalesce(new.acting_for, '')))
   limit 1;
  if named is not null then
    raise exception 'revision % can''t be decided by or for % who contributed to it or owns it', new.revision_id, named
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
