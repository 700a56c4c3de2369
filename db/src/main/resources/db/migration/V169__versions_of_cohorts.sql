-- Two administrators who change the same cohort: whoever saves second learns of the first.
alter table cohort add column row_version bigint not null default 0;

-- A remark is somebody's own text, which may name others; the row itself goes with its author.
insert into personal_column (table_name, column_name, kind) values ('satisfaction', 'remark', 'TEXT');
