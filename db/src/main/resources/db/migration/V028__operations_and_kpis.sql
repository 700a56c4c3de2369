-- Where a run stands is its latest entry or restart.
create index step_event_standing on step_event (engagement_id, run_id, occurred_at desc, id desc)
  where kind in ('ENTERED', 'RESTARTED');

-- Figures of some weeks read the rows of those weeks only, and time a visit without touching the table.
create index step_event_entered on step_event (occurred_at)
  include (step, engagement_id, run_id, element_instance_key) where kind = 'ENTERED';
create index step_event_completed on step_event (run_id, element_instance_key)
  include (occurred_at, id) where kind = 'COMPLETED';
create index engagement_opened on engagement (created_at);
create index revision_submitted on revision (submitted_at);
create index revision_decided on revision (decided_at) where decided_at is not null;
create index approval_decision_decided on approval_decision (decided_at);
