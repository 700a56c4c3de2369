-- The last audit entry about the engagement when a step was reached: later ones are about changes that its form does not
-- show. Numbers of entries do not depend on the clocks of nodes. Null for visits recorded by an earlier release.

alter table step_event add column audit_seq bigint;
