-- The mail address of a person, as the identity provider said at the last sign-in; without one nothing is mailed.
alter table person add column mail_address text check (length(mail_address) between 3 and 320);
