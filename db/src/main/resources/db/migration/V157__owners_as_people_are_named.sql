-- An engagement could be handed to a person whose name was typed in another spelling, and then belonged to nobody. An
-- owner that no person is called becomes the one person whose name differs from it in case or composition alone.

with meant as (
  select e.id, min(p.user_name) as user_name
    from engagement e
    join person p on lower(normalize(p.user_name, nfc)) = lower(normalize(e.owner, nfc))
   where not exists (select from person k where k.user_name = e.owner)
   group by e.id
  having count(*) = 1
), shared as (
  delete from engagement_share s using meant m where s.engagement_id = m.id and s.user_name = m.user_name
), handed as (
  update last_hand_over h set new_owner = m.user_name
    from meant m, engagement e
   where h.engagement_id = m.id and e.id = m.id and h.new_owner = e.owner
)
update engagement e set owner = m.user_name, row_version = e.row_version + 1
  from meant m
 where e.id = m.id;
