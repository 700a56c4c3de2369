-- Besides programs, a person may have tokens, which act as that person within their scopes.
alter table service_token drop constraint service_token_user_name_check;
alter table service_token add constraint service_token_user_name_check check (user_name <> '');
create index service_token_of_person on service_token (user_name, created_at desc);
