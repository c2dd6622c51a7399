-- Bodies rest encrypted (AES-256-GCM); the key's id tells which key. Null: kept in the clear by an earlier version.
alter table callback_inbox add column key_id text;

-- Requests of the last minutes: one that comes again with another body is a forgery. Older ones fail the time window.
create table callback_nonce (
    -- The request's own timestamp, in seconds.
    signed_at   bigint not null,
    nonce       text   not null,
    body_digest text   not null,
    primary key (signed_at, nonce)
);
