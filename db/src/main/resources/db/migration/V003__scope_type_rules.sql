-- Which family a line item belongs to when the workbook doesn't say: the first pattern found in its name decides.
-- Patterns are case-insensitive and kept within what PostgreSQL and java.util.regex share.

create table scope_type_rule (
  position int primary key check (position >= 0),
  pattern text not null unique check (pattern <> '' and ('' ~* pattern) is not null),
  scope_type_name text not null check (btrim(scope_type_name) <> '')
);

insert into scope_type_rule (position, pattern, scope_type_name) values
  (10, 'security|compliance', 'Cybersecurity & Compliance'),
  (20, '(^|[^a-z])ai([^a-z]|$)|strategy|architecture|(^|[^a-z])change|management (as a )?capability',
       'Strategy & Foundation'),
  (30, 'supply chain|human capital|customer experience', 'Line-of-Business Transformation'),
  (40, 'clean core|tool ?chain', 'Platform, Data & Integration'),
  (50, 'cloud erp|brownfield|greenfield|selective|(^|[^a-z])lift|public cloud', 'Cloud ERP Journey'),
  (60, 'financ|spend', 'Finance & Spend Transformation'),
  (70, 'platform|(^|[^a-z])data([^a-z]|$)|integrat', 'Platform, Data & Integration');
