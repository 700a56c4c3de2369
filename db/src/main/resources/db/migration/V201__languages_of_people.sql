-- The language in which a person uses the portal: the first one seen at a sign-in, or the one chosen there since. It stays
-- unknown, and mails stay English, until the person is seen again.
alter table person add column language text check (language in ('en', 'de'));

-- The language of what a program receives: that of the administrator who registered it.
alter table webhook_endpoint add column language text not null default 'en' check (language in ('en', 'de'));
