-- A triage whose process instance the engine has lost is released, so that the next instance of its run can claim it.

create or replace function feedback_moves_on() returns trigger language plpgsql as $$
begin
  if is_part_of_an_erasure(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if (to_jsonb(new) - array['instance_key', 'reminded_at', 'escalated_at', 'decision', 'answer', 'decided_by',
                            'decided_at', 'answered_at', 'seen_at'])
       = (to_jsonb(old) - array['instance_key', 'reminded_at', 'escalated_at', 'decision', 'answer', 'decided_by',
                                'decided_at', 'answered_at', 'seen_at'])
     and (old.instance_key is null or new.instance_key is null or new.instance_key = old.instance_key)
     and (old.decision is null or (new.decision, new.answer, new.decided_by, new.decided_at)
                                  is not distinct from (old.decision, old.answer, old.decided_by, old.decided_at)) then
    return new;
  end if;
  raise exception 'feedback % is claimed by one instance and decided once', old.id
    using errcode = 'integrity_constraint_violation';
end $$;

create index feedback_unanswered on feedback (sent_at) where answered_at is null;
