-- The decimal separator that a person chose for CSV files.
create table csv_choice (
  user_name text primary key check (user_name <> ''),
  decimal_separator text not null check (decimal_separator in ('POINT', 'COMMA')),
  chosen_at timestamptz not null
);

insert into personal_column (table_name, column_name, kind) values ('csv_choice', 'user_name', 'ROW');
