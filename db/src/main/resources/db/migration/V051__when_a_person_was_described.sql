-- When the identity provider said what is known of a person: an older statement, such as an access token that is still
-- valid, does not replace a newer one.
alter table person add column described_at timestamptz;
