-- What people write and others approve: contents and plans. The approval holds for one version's exact document.
create table reviewed_document (
    document_id      text primary key,
    kind             text        not null,
    name             text        not null,
    -- The version being worked on, and the one that is in force; null before the first approval.
    version          int         not null,
    approved_version int,
    retired_at       timestamptz,
    -- Counts every change: whoever changes names the one that they saw.
    revision         bigint      not null default 1,
    created_at       timestamptz not null,
    updated_at       timestamptz not null
);
create index reviewed_document_by_kind on reviewed_document (kind, updated_at desc);

create table reviewed_version (
    document_id text        not null references reviewed_document,
    version     int         not null,
    state       text        not null,
    -- JSON, as it was written: the hash is of exactly this text.
    document    text        not null,
    hash        text        not null,
    -- Everybody who has had a hand in it: none of them approves it.
    authors     text[]      not null,
    reviewer    text,
    decided_at  timestamptz,
    -- Why it was sent back.
    note        text,
    primary key (document_id, version)
);

-- Who did what, kept for good.
create table review_event (
    review_event_id bigint generated always as identity primary key,
    document_id     text        not null references reviewed_document,
    version         int         not null,
    act             text        not null,
    hash            text        not null,
    account         text        not null,
    note            text,
    occurred_at     timestamptz not null
);
create index review_event_by_document on review_event (document_id, review_event_id);
