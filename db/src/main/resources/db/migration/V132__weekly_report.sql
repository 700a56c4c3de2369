-- The weekly report as it was sent; the primary key keeps two workers from making it twice.

create table weekly_report (
  monday date primary key check (extract(isodow from monday) = 1),
  figures jsonb not null,
  made_at timestamptz not null
);

create trigger weekly_report_stays before update or delete on weekly_report
  for each row execute function refuse_change('a report that was sent is never changed');
create trigger weekly_report_is_not_truncated before truncate on weekly_report
  for each statement execute function refuse_change('a report that was sent is never changed');
