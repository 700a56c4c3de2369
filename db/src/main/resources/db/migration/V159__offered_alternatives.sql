-- Alternatives that are offered beside the one that is submitted. Those are part of the content that a sign-off holds for; the
-- active alternative is what is submitted, whatever it says here.

alter table alternative add column offered boolean not null default false;
