-- Staff who may sign in.
create table app_user (
    -- Lower case, as the user name is compared.
    username      text primary key check (username ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    display_name  text        not null,
    -- The encoder's own text form, parameters and salt included.
    password_hash text        not null,
    roles         text[]      not null
        check (roles <@ array['CONTENT', 'ANALYST', 'MANAGER', 'SALES', 'BROKER', 'ADMIN'] and cardinality(roles) > 0),
    created_at    timestamptz not null
);

-- Attempts to sign in that failed or are under way, one row per user name or address within a window.
create table sign_in_attempts (
    -- A digest: people type passwords into the field of the user name, and addresses are personal.
    attempt_key       text primary key,
    window_started_at timestamptz not null,
    attempts          integer     not null
);
create index sign_in_attempts_window on sign_in_attempts (window_started_at);

-- A named rule over contacts. The row says which name and version hold; every version stays.
create table segment (
    segment_id text primary key,
    name       text        not null,
    version    integer     not null,
    created_by text        not null,
    created_at timestamptz not null
);

-- Two segments of one name would be taken for each other.
create unique index segment_name on segment (lower(name));

create table segment_version (
    segment_id  text        not null references segment,
    version     integer     not null check (version > 0),
    name        text        not null,
    description text        not null,
    rule        jsonb       not null,
    created_by  text        not null,
    created_at  timestamptz not null,
    primary key (segment_id, version)
);
