-- A sign-in that the portal began and the identity provider has not answered yet. It lies here instead of in a session,
-- so that the answer may reach any node, and because the browser does not send the session's cookie along with a form that
-- comes from another site. Only digests of what the browser brings back are kept.
create table sign_in_under_way (
  relay_state_hash text primary key check (relay_state_hash ~ '^[0-9a-f]{64}$'),
  browser_hash text not null check (browser_hash ~ '^[0-9a-f]{64}$'),
  request_id text not null unique check (length(request_id) between 1 and 200),
  return_to text not null check (return_to like '/%' and length(return_to) <= 2000),
  begun_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > begun_at)
);
create index sign_in_under_way_expiry on sign_in_under_way (expires_at);

-- Messages of an identity provider that count once: assertions and logout requests, until they would have expired anyway.
create table used_sign_in_message (
  issuer text not null check (length(issuer) between 1 and 1024),
  message_id text not null check (length(message_id) between 1 and 1024),
  used_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (issuer, message_id)
);
create index used_sign_in_message_expiry on used_sign_in_message (expires_at);

-- Sessions that began before this moment have ended, on every node: the identity provider signed the person out.
alter table person add column signed_out_at timestamptz;

-- What the identity provider calls the person in its messages (SAML's NameID, OpenID Connect's sub).
alter table person add column subject text check (length(subject) between 1 and 1024);
create index person_by_subject on person (subject) where subject is not null;
