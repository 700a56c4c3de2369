-- Every column that may name a person, for the export of a person's data and for its erasure.
-- NAME: a user name. TEXT: words that people wrote. JSON: JSON with user names among its values. ROW: a user name, in a
-- row that is the person's alone and is removed with the person.

create table personal_column (
  table_name text not null,
  column_name text not null,
  kind text not null check (kind in ('NAME', 'TEXT', 'JSON', 'ROW')),
  primary key (table_name, column_name)
);

insert into personal_column (table_name, column_name, kind) values
  ('engagement', 'owner', 'NAME'),
  ('engagement', 'created_by', 'NAME'),
  ('engagement', 'notes', 'TEXT'),
  ('engagement_share', 'user_name', 'NAME'),
  ('engagement_comment', 'author', 'NAME'),
  ('engagement_comment', 'body', 'TEXT'),
  ('engagement_mention', 'user_name', 'NAME'),
  ('step_event', 'actor', 'NAME'),
  ('step_submission', 'actor', 'NAME'),
  ('step_submission', 'payload', 'JSON'),
  ('step_submission', 'problems', 'JSON'),
  ('contribution', 'actor', 'NAME'),
  ('revision', 'submitted_by', 'NAME'),
  ('revision', 'submission_comment', 'TEXT'),
  ('revision', 'content', 'JSON'),
  ('approval_level', 'assigned_to', 'NAME'),
  ('approval_level', 'assigned_by', 'NAME'),
  ('approval_decision', 'actor', 'NAME'),
  ('approval_decision', 'acting_for', 'NAME'),
  ('approval_decision', 'comment', 'TEXT'),
  ('approval_policy', 'changed_by', 'NAME'),
  ('approval_policy', 'published_by', 'NAME'),
  ('sign_off_delegation', 'delegator', 'NAME'),
  ('sign_off_delegation', 'delegate', 'NAME'),
  ('sign_off_delegation', 'ended_by', 'NAME'),
  ('stop_request', 'requested_by', 'NAME'),
  ('stop_request', 'comment', 'TEXT'),
  ('outbox_message', 'payload', 'JSON'),
  ('catalogue_version', 'created_by', 'NAME'),
  ('catalogue_version', 'published_by', 'NAME'),
  ('catalogue_version', 'retired_by', 'NAME'),
  ('audit_entry', 'actor', 'NAME'),
  ('audit_entry', 'subject_id', 'NAME'),
  ('audit_entry', 'detail', 'JSON'),
  ('person', 'user_name', 'ROW'),
  ('person_role', 'user_name', 'ROW'),
  ('person_group', 'user_name', 'ROW'),
  ('step_draft', 'user_name', 'ROW'),
  ('portal_session', 'principal_name', 'ROW'),
  ('idempotency_key', 'principal', 'ROW');

-- An entry of the audit log whose names were replaced keeps its place and its hash in the chain. Its hash as it reads
-- now is here, and the digest of all hashes of an erasure is in the chained entry that records the erasure.
create table audit_redaction (
  position bigint primary key generated always as identity,
  erasure uuid not null,
  seq bigint not null,
  redacted_hash text not null check (redacted_hash ~ '^[0-9a-f]{64}$'),
  unique (erasure, seq)
);

create index audit_redaction_of_entry on audit_redaction (seq, position desc);
create trigger audit_redaction_stays before update or delete on audit_redaction
  for each row execute function refuse_change('a redaction is never changed');
create trigger audit_redaction_is_not_truncated before truncate on audit_redaction
  for each statement execute function refuse_change('a redaction is never changed');

-- The hash that was signed and printed, for each revision whose content named an erased person.
create table revision_redaction (
  erasure uuid not null,
  revision_id uuid not null references revision,
  signed_sha256 text not null check (signed_sha256 ~ '^[0-9a-f]{64}$'),
  redacted_sha256 text not null check (redacted_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (erasure, revision_id)
);

create index revision_redaction_of_revision on revision_redaction (revision_id);
create trigger revision_redaction_stays before update or delete on revision_redaction
  for each row execute function refuse_change('a redaction is never changed');
create trigger revision_redaction_is_not_truncated before truncate on revision_redaction
  for each statement execute function refuse_change('a redaction is never changed');

-- Sign-offs hold for the hash of the content; both change in one statement.
alter table approval_decision
  drop constraint approval_decision_revision_id_content_sha256_fkey,
  add foreign key (revision_id, content_sha256) references revision (id, content_sha256) on update cascade;

-- Whether a change of a row that must stay is part of an erasure: the row names the person, or carries a hash along.
-- erase_person alone has the right to change such rows and sets what is compared with; it runs as the owner of the
-- tables, so that an application which sets the same gains nothing.
create function is_part_of_an_erasure(old_row jsonb, new_row jsonb) returns boolean language sql stable as $$
  select coalesce(current_setting('quicksizer.erasing', true), '') <> ''
     and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'revision'::regclass)
     and (position(lower(current_setting('quicksizer.erasing')) in lower(old_row::text)) > 0
          or position(lower(current_setting('quicksizer.erasing_display')) in lower(old_row::text)) > 0
          or old_row - 'content_sha256' = new_row - 'content_sha256')
$$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if is_part_of_an_erasure(to_jsonb(old), to_jsonb(new)) then
      return new;
    end if;
  end if;
  raise exception '% on % refused: %', tg_op, tg_table_name, tg_argv[0]
    using errcode = 'integrity_constraint_violation';
end $$;

create or replace function revision_is_decided_once() returns trigger language plpgsql as $$
begin
  if is_part_of_an_erasure(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if old.status = 'SUBMITTED'
     and (to_jsonb(new) - array['status', 'decided_at', 'row_version'])
       = (to_jsonb(old) - array['status', 'decided_at', 'row_version']) then
    return new;
  end if;
  raise exception 'revision % of engagement % can''t be changed', old.number, old.engagement_id
    using errcode = 'integrity_constraint_violation';
end $$;

create or replace function approval_policy_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'DRAFT' then
      return old;
    end if;
  elsif old.status = 'DRAFT' and new.id = old.id and new.number = old.number then
    return new;
  elsif is_part_of_an_erasure(to_jsonb(old), to_jsonb(new)) then
    return new;
  elsif old.in_force_at is null
     and (to_jsonb(new) - array['in_force_at', 'row_version'])
       = (to_jsonb(old) - array['in_force_at', 'row_version']) then
    return new;
  end if;
  raise exception 'approval policy % is published and can''t be changed', old.number
    using errcode = 'integrity_constraint_violation';
end $$;

create or replace function catalogue_version_moves_on() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' or is_part_of_an_erasure(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if old.status = 'PUBLISHED' and new.status = 'RETIRED'
     and (to_jsonb(new) - array['status', 'retired_at', 'retired_by', 'row_version'])
       = (to_jsonb(old) - array['status', 'retired_at', 'retired_by', 'row_version']) then
    return new;
  end if;
  raise exception 'catalogue version % is % and can''t be changed', old.number, lower(old.status)
    using errcode = 'integrity_constraint_violation';
end $$;

-- Text without a person: quoted user names, mentions, user names that no word of a language is, and full names.
create function without_person(given text, name text, display text, pseudonym text) returns text
language plpgsql immutable as $$
declare
  quoted text := regexp_replace(name, '([^[:alnum:]])', '\\\1', 'g');
  shown text := regexp_replace(display, '([^[:alnum:][:space:]])', '\\\1', 'g');
  result text := replace(given, '"' || name || '"', '"' || pseudonym || '"');
begin
  result := regexp_replace(result, '@' || quoted || '(?![[:alnum:]_.@-]*[[:alnum:]])', '@' || pseudonym, 'gi');
  if name ~ '[^[:alpha:]]' then
    result := regexp_replace(result, '(?<![[:alnum:]_.@-])' || quoted || '(?![[:alnum:]_.-]*[[:alnum:]])', pseudonym, 'gi');
  end if;
  if display ~ '[^[:space:]][[:space:]]+[^[:space:]]' then
    result := regexp_replace(result, '\m' || shown || '\M', pseudonym, 'gi');
  end if;
  return result;
end $$;

-- The hash of an entry of the audit log as it reads, by the rule of docs/database.md.
create function audit_hash(entry audit_entry) returns text language sql stable as $$
  select encode(sha256(convert_to((
           select string_agg(octet_length(convert_to(f, 'UTF8')) || ':' || f || E'\n', '' order by n)
             from unnest(array[entry.seq::text,
                    to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    entry.actor, entry.action, entry.subject_type, entry.subject_id, entry.outcome, entry.detail,
                    entry.correlation_id, entry.previous_hash]) with ordinality as field (f, n)), 'UTF8')), 'hex')
$$;

create function names_person(given text, name text, display text) returns boolean language sql immutable as $$
  select position(lower(name) in lower(given)) > 0 or position(lower(display) in lower(given)) > 0
$$;

-- The statement that replaces a person in the columns of a table; $1 is the user name, $2 the display name, $3 the
-- pseudonym. Where rows have a version it is raised, so that nobody who read the row before writes the name back.
create function erasing_statement(p_table text) returns text language sql stable as $$
  select format('update %I set %s%s where %s', p_table,
                string_agg(format('%I = %s', p.column_name, case p.kind
                  when 'NAME' then format('case when lower(%1$I) = lower($1) then $3 else %1$I end', p.column_name)
                  else format('without_person(%1$I::text, $1, $2, $3)::%2$s', p.column_name, c.data_type) end), ', '),
                (select ', row_version = row_version + 1' from information_schema.columns v
                  where v.table_schema = 'public' and v.table_name = p_table and v.column_name = 'row_version'),
                string_agg(case p.kind
                  when 'NAME' then format('lower(%I) = lower($1)', p.column_name)
                  else format('(names_person(%1$I::text, $1, $2) and %1$I::text <> without_person(%1$I::text, $1, $2, $3))',
                              p.column_name) end, ' or '))
    from personal_column p
    join information_schema.columns c
      on c.table_schema = 'public' and c.table_name = p.table_name and c.column_name = p.column_name
   where p.table_name = p_table and p.kind <> 'ROW' and (p.table_name, p.column_name) <> ('revision', 'content')
$$;

-- Revisions whose content names the person: the content and its hash change together, and both hashes are kept.
create function erase_from_revisions(p_name text, p_display text, p_pseudonym text, p_erasure uuid) returns void
language plpgsql as $$
declare
  found_revision record;
begin
  for found_revision in
    select r.id, r.content_sha256 as signed, without_person(r.content, p_name, p_display, p_pseudonym) as content
      from revision r
     where names_person(r.content, p_name, p_display)
       and r.content <> without_person(r.content, p_name, p_display, p_pseudonym)
  loop
    insert into revision_redaction
    values (p_erasure, found_revision.id, found_revision.signed,
            encode(sha256(convert_to(found_revision.content, 'UTF8')), 'hex'));
    update revision r
       set content = found_revision.content, content_sha256 = k.redacted_sha256, row_version = r.row_version + 1
      from revision_redaction k
     where r.id = found_revision.id and k.revision_id = r.id and k.erasure = p_erasure;
  end loop;
end $$;

-- Entries of the audit log that name the person. One that was changed by somebody else is not redacted: it would look
-- whole afterwards.
create function erase_from_audit(p_name text, p_display text, p_pseudonym text, p_erasure uuid) returns bigint
language plpgsql as $$
declare
  affected bigint[];
  broken bigint;
begin
  select array_agg(a.seq order by a.seq),
         min(a.seq) filter (where audit_hash(a) <> coalesce(
           (select r.redacted_hash from audit_redaction r where r.seq = a.seq order by r.position desc limit 1), a.hash))
    into affected, broken
    from audit_entry a
   where lower(a.actor) = lower(p_name) or lower(a.subject_id) = lower(p_name)
      or (names_person(a.detail, p_name, p_display)
          and a.detail <> without_person(a.detail, p_name, p_display, p_pseudonym));
  if broken is not null then
    raise exception 'audit entry % was changed; nothing is erased', broken using errcode = 'integrity_constraint_violation';
  end if;
  execute erasing_statement('audit_entry') using p_name, p_display, p_pseudonym;
  insert into audit_redaction (erasure, seq, redacted_hash)
  select p_erasure, a.seq, audit_hash(a) from audit_entry a where a.seq = any (affected) order by a.seq;
  return coalesce(cardinality(affected), 0);
end $$;

-- Replaces a person by a pseudonym in every column that may name one. Runs with the rights of the tables' owner and
-- refuses anybody who has access. Returns the rows changed, by table, and the digest of the redacted audit entries.
create function erase_person(p_name text, p_pseudonym text, p_erasure uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased person%rowtype;
  affected record;
  changed bigint;
  rows_of jsonb := '{}';
begin
  select * into erased from person where user_name = p_name for update;
  if not found or erased.active then
    raise exception 'only somebody who was deactivated can be erased' using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('quicksizer.erasing', p_name, true);
  perform set_config('quicksizer.erasing_display', erased.display_name, true);
  insert into person (user_name, display_name, active, first_seen_at, last_sign_in_at)
  values (p_pseudonym, p_pseudonym, false,
          date_trunc('year', erased.first_seen_at), date_trunc('year', erased.last_sign_in_at));

  perform erase_from_revisions(p_name, erased.display_name, p_pseudonym, p_erasure);
  for affected in
    select table_name, min(column_name) as column_name, bool_or(kind = 'ROW') as removed
      from personal_column
     where table_name not in ('person', 'audit_entry')
     group by table_name
     order by table_name
  loop
    if affected.removed then
      execute format('delete from %I where lower(%I) = lower($1)', affected.table_name, affected.column_name) using p_name;
    else
      execute erasing_statement(affected.table_name) using p_name, erased.display_name, p_pseudonym;
    end if;
    get diagnostics changed = row_count;
    if changed > 0 then
      rows_of := rows_of || jsonb_build_object(affected.table_name, changed);
    end if;
  end loop;
  changed := erase_from_audit(p_name, erased.display_name, p_pseudonym, p_erasure);
  delete from person where user_name = p_name;
  perform set_config('quicksizer.erasing', '', true);
  return jsonb_build_object(
    'rows', rows_of || jsonb_build_object('audit_entry', changed),
    'redactions', (select encode(sha256(convert_to(coalesce(
                            string_agg(seq || ':' || redacted_hash || E'\n', '' order by seq), ''), 'UTF8')), 'hex')
                     from audit_redaction where erasure = p_erasure));
end $$;

revoke execute on function erase_person(text, text, uuid) from public;
revoke execute on function erase_from_revisions(text, text, text, uuid) from public;
revoke execute on function erase_from_audit(text, text, text, uuid) from public;
