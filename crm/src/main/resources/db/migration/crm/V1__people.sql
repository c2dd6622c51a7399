-- Who works for the developer. The id is the account's user name.
create table team (
    team_id text primary key,
    name    text not null
);

create table project (
    project_id  text primary key,
    name        text not null,
    -- What a consultant says in the first call.
    call_script text not null default ''
);

create table staff_member (
    staff_id         text primary key,
    display_name     text        not null,
    duty             text        not null check (duty in ('CONSULTANT', 'RECRUITER', 'MANAGER')),
    team_id          text references team,
    -- The only project that a consultant takes clients of; null for any.
    project_id       text references project,
    left_at          timestamptz,
    -- Turns go round: who waits longest is next.
    last_assigned_at timestamptz
);

-- Every change is a new row; the latest holds.
create table programme_settings (
    version       integer generated always as identity primary key,
    -- Null: a referral stays valid without end.
    validity_days integer check (validity_days between 1 and 100000),
    starts_at     timestamptz,
    ends_at       timestamptz,
    per_project   boolean     not null,
    refuse_held   boolean     not null,
    stagnant_days integer     not null check (stagnant_days between 1 and 3650),
    earned_when   text        not null check (earned_when in ('RESERVED', 'SIGNED', 'HANDED_OVER')),
    changed_by    text        not null,
    changed_at    timestamptz not null
);

-- One person. Names are sealed: AES-256-GCM, the key's id in front.
create table contact (
    contact_id       text primary key,
    -- The key under which the contact's own interactions are kept.
    subject          text        not null unique,
    name             bytea,
    consultant       text references staff_member,
    consultant_since timestamptz,
    created_at       timestamptz not null
);
create index contact_consultant on contact (consultant);

-- The vault: each number once, and at most one contact for it.
create table phone (
    phone_id    uuid primary key,
    -- HMAC-SHA-256 of the number, under a key of its own.
    blind_index bytea       not null unique,
    sealed      bytea       not null,
    contact_id  text references contact,
    created_at  timestamptz not null
);
create index phone_contact on phone (contact_id);

-- Every link of a key to a contact that was made or undone, with why and by whom. Only ever added to.
create table link_history (
    id         bigint generated always as identity primary key,
    contact_id text        not null references contact,
    key_kind   text        not null check (key_kind in ('FAN', 'PHONE')),
    -- The openid, or the number's id.
    link_key   text        not null,
    made       boolean     not null,
    evidence   text        not null,
    author     text        not null,
    at         timestamptz not null
);
create index link_history_contact on link_history (contact_id, id);

-- Ties between two contacts.
create table contact_tie (
    tie_id       uuid primary key,
    kind         text        not null check (kind in ('HOUSEHOLD', 'IN_PLACE_OF')),
    -- IN_PLACE_OF: who bought. A household's two are kept in order, so that it is there once.
    from_contact text        not null references contact,
    to_contact   text        not null references contact,
    evidence     text        not null,
    author       text        not null,
    made_at      timestamptz not null,
    undone_by    text,
    undone_at    timestamptz,
    check (from_contact <> to_contact),
    check (kind <> 'HOUSEHOLD' or from_contact < to_contact collate "C")
);
create unique index contact_tie_once on contact_tie (kind, from_contact, to_contact) where undone_at is null;
create index contact_tie_from on contact_tie (from_contact) where undone_at is null;
create index contact_tie_to on contact_tie (to_contact) where undone_at is null;
