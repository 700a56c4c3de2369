-- People as the identity provider described them at their last sign-in. Tasklist names a user only; roles come from here.
CREATE TABLE person (
    user_name       text        PRIMARY KEY CHECK (user_name ~ '^[^[:space:]].{0,199}$'),
    display_name    text        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    team            text        CHECK (length(team) BETWEEN 1 AND 100),
    active          boolean     NOT NULL DEFAULT true,
    first_seen_at   timestamptz NOT NULL,
    last_sign_in_at timestamptz NOT NULL,
    row_version     bigint      NOT NULL DEFAULT 0
);

CREATE TABLE person_role (
    user_name text NOT NULL REFERENCES person ON DELETE CASCADE,
    role      text NOT NULL CHECK (role IN ('ADMIN', 'PLANNER', 'APPROVER', 'VIEWER')),
    PRIMARY KEY (user_name, role)
);

CREATE TABLE person_group (
    user_name  text NOT NULL REFERENCES person ON DELETE CASCADE,
    group_name text NOT NULL CHECK (length(group_name) BETWEEN 1 AND 100),
    PRIMARY KEY (user_name, group_name)
);

CREATE INDEX person_group_by_name ON person_group (group_name);
CREATE INDEX person_by_team ON person (team) WHERE team IS NOT NULL;
