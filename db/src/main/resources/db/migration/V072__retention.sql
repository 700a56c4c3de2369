-- Documents of engagements that were withdrawn or cancelled may be removed when they are older than a period; every
-- other document stays. remove_expired_documents alone has the right to delete one.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if is_part_of_an_erasure(to_jsonb(old), to_jsonb(new)) then
      return new;
    end if;
  elsif tg_op = 'DELETE' and tg_table_name = 'export_document' then
    if current_setting('quicksizer.removing_documents', true) = 'yes' then
      return old;
    end if;
  end if;
  raise exception '% on % refused: %', tg_op, tg_table_name, tg_argv[0]
    using errcode = 'integrity_constraint_violation';
end $$;

create view expired_document as
select d.id, d.created_at, greatest(d.created_at, e.updated_at) as since
  from export_document d
  join revision r on r.id = d.revision_id
  join engagement e on e.id = r.engagement_id
 where e.status in ('WITHDRAWN', 'CANCELLED');

create function remove_expired_documents(p_before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  removed bigint;
begin
  if p_before > clock_timestamp() - interval '30 days' then
    raise exception 'documents are kept for 30 days at least' using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('quicksizer.removing_documents', 'yes', true);
  delete from export_document d using expired_document x where x.id = d.id and x.since < p_before;
  get diagnostics removed = row_count;
  perform set_config('quicksizer.removing_documents', '', true);
  return removed;
end $$;

revoke execute on function remove_expired_documents(timestamptz) from public;
