-- What WeChat told us, as it came. Written before the answer, so that what was acknowledged is kept.
create table callback_inbox (
    id          bigint generated always as identity primary key,
    -- One callback arrives up to three times, and copies can arrive together.
    dedup_key   text        not null unique,
    body        bytea       not null,
    received_at timestamptz not null default now(),
    state       text        not null default 'NEW' check (state in ('NEW', 'DONE', 'DEAD')),
    -- What it turned out to be: an interaction type, JOB_EVENT or ACCOUNT_EVENT.
    handled_as  text,
    handled_at  timestamptz
);
create index callback_inbox_new on callback_inbox (id) where state = 'NEW';

-- What could not be handled, for people to look at and to replay.
create table dead_letter (
    id        bigint generated always as identity primary key,
    -- Where the payload lies: callback, and the id there.
    source    text        not null,
    reference bigint      not null,
    reason    text        not null,
    died_at   timestamptz not null default now(),
    unique (source, reference)
);

-- What WeChat says about the account itself: verification, naming, annual fees. No fan did it.
create table account_event (
    id          bigint generated always as identity primary key,
    inbox_id    bigint      not null unique,
    event       text        not null,
    occurred_at timestamptz not null,
    fields      jsonb       not null
);
