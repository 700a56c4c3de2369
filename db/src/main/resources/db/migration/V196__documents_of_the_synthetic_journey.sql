-- Documents of the synthetic journey of ops/probe may be removed when they are older than a period: nobody needs them,
-- and each run makes new ones. Both the engagement and the content that was signed have to name the journey's customer,
-- so that renaming the customer of an engagement removes nothing.

create view synthetic_document as
select d.id, d.created_at as since
  from export_document d
  join revision r on r.id = d.revision_id
  join engagement e on e.id = r.engagement_id
 where lower(e.customer) = 'synthetic-probe' and e.customer = 'synthetic-probe'
   and case when e.customer = 'synthetic-probe' then r.content::jsonb #>> '{context,customer}' end = 'synthetic-probe';

comment on view synthetic_document is
  'The lower-case comparison uses the index; the case expression parses no other content than that of the journey.';

create function remove_synthetic_documents(p_before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  removed bigint;
begin
  if p_before > clock_timestamp() - interval '1 day' then
    raise exception 'documents of the synthetic journey are kept for a day at least'
      using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('quicksizer.removing_documents', 'yes', true);
  delete from export_document d using synthetic_document x where x.id = d.id and x.since < p_before;
  get diagnostics removed = row_count;
  perform set_config('quicksizer.removing_documents', '', true);
  return removed;
end $$;

revoke execute on function remove_synthetic_documents(timestamptz) from public;
