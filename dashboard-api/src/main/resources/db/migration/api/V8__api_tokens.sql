-- What lets programs in: the digest of a secret that was shown once, and the roles in which its bearer acts.
create table api_token (
    token_id      text primary key,
    name          text        not null,
    -- SHA-256; the secret has 256 random bits, so nothing slower is needed.
    secret_digest text        not null unique,
    roles         text[]      not null
        check (roles <@ array['CONTENT', 'ANALYST', 'MANAGER', 'SALES'] and cardinality(roles) > 0),
    created_by    text        not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    revoked_by    text,
    -- To the minute.
    last_used_at  timestamptz
);
