-- Which contact a raw key belongs to, where it is not the one that the key makes by itself. Written by crm; read when
-- contacts are computed. Nothing of it is personal: subjects and contacts are opaque.
create table contact_link (
    subject    text primary key check (subject ~ '^(fan|client):'),
    -- Null once the link is undone: readers that follow changes have to learn of that too.
    contact_id text,
    evidence   text        not null,
    author     text        not null,
    changed_at timestamptz not null
);
create index contact_link_contact on contact_link (contact_id);
create index contact_link_changed on contact_link (changed_at);

-- Whoever was erased stays erased: what still comes in under these keys is dropped. Digests, so that the list itself
-- names nobody.
create table erased_subject (
    subject_digest bytea primary key check (length(subject_digest) = 32),
    erased_at      timestamptz not null
);
