-- An engagement belongs to the synthetic journey of ops/probe if the account of the journey opened it, whatever its
-- customer is called. Earlier ones were recognised by their customer; one whose signed content names another customer was
-- renamed later and is not one of the journey.

alter table engagement add column synthetic boolean not null default false;

create index engagement_synthetic on engagement (id) where synthetic;

update engagement e set synthetic = true
 where e.customer = 'synthetic-probe'
   and not exists (select from revision r
                    where r.engagement_id = e.id
                      and r.content::jsonb #>> '{context,customer}' is distinct from 'synthetic-probe');

create or replace view synthetic_document as
select d.id, d.created_at as since
  from export_document d
  join revision r on r.id = d.revision_id
  join engagement e on e.id = r.engagement_id
 where e.synthetic;

comment on view synthetic_document is 'Documents of the synthetic journey, which may be removed.';

create or replace view running_engagement as
select e.id, e.run_id, e.status, e.created_at as begun_at
  from engagement e
 where e.status in ('DRAFT', 'IN_APPROVAL', 'CHANGES_REQUESTED')
union all
select e.id, e.run_id, e.status, r.decided_at
  from engagement e
  join revision r on r.engagement_id = e.id and r.number = e.current_revision_number
 where e.status = 'APPROVED' and r.status = 'APPROVED'
   and not exists (select from exported_revision x where x.revision_id = r.id)
   and (not e.synthetic or r.decided_at > now() - interval '1 day');
