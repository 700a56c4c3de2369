-- How long a step usually takes is told from its latest completions, which this finds without reading all events.

create index step_event_latest_completions on step_event (step, occurred_at desc) where kind = 'COMPLETED';
