-- Links of our own that tell who opened what. Tokens are kept as SHA-256 digests: who reads this database cannot open
-- a link in anyone's name.
create table tracked_link (
    link_id bigint generated always as identity primary key,
    token_hash bytea not null unique,
    content_id text not null,
    target text not null,
    touchpoint_id text,
    campaign_id text,
    -- The fan for whose sharing the link was made; those who open a shared link get links of their own, see link_open.
    sharer text,
    created_by text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    -- Outside WeChat nobody knows who opens a link: only how often.
    anonymous_opens bigint not null default 0
);

-- Visitors whom WeChat is asked about: each state is good for one way back to one link.
create table link_login (
    state_hash bytea primary key,
    link_id bigint not null references tracked_link,
    via_open bigint,
    expires_at timestamptz not null
);
create index link_login_expires on link_login (expires_at);

-- Who opened what, durable before the visitor goes on; drained into interactions like the inbox.
create table link_open (
    open_id bigint generated always as identity primary key,
    link_id bigint not null references tracked_link,
    opener text not null,
    sharer text,
    via_open bigint references link_open,
    -- Whether this is the first time that this opener came to this link by this sharer.
    first_of_share boolean not null,
    -- The digest of the opener's own token for passing the link on.
    share_hash bytea not null unique,
    opened_at timestamptz not null default now(),
    state text not null default 'NEW' check (state in ('NEW', 'DONE')),
    handled_at timestamptz
);
create index link_open_new on link_open (open_id) where state = 'NEW';
create index link_open_link on link_open (link_id);

create table link_share (
    link_id bigint not null references tracked_link,
    sharer text not null,
    opener text not null,
    primary key (link_id, sharer, opener)
);
