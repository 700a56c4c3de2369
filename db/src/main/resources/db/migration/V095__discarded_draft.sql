-- A draft that its person discarded is kept until something new is typed or the step is submitted, so that discarding
-- can be undone.

alter table step_draft add column discarded_at timestamptz;
