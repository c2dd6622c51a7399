-- What a fan did opens a window for customer-service messages: live fan state, written by ingest, spent by push.
create table fan_window (
    openid    text        not null,
    kind      text        not null check (kind in ('MESSAGE', 'ACTION')),
    -- The event's own time: an older event that arrives late changes nothing.
    opened_at timestamptz not null,
    -- Messages that were sent in it.
    spent     integer     not null default 0,
    primary key (openid, kind)
);

-- One row for each subscription notice that a fan allowed.
create table fan_grant (
    id          bigint generated always as identity primary key,
    openid      text        not null,
    template_id text        not null,
    -- What allowed it, so that a callback that is handled again allows nothing twice.
    origin      text        not null unique,
    granted_at  timestamptz not null,
    revoked_at  timestamptz,
    spent_at    timestamptz,
    -- What it was spent for.
    spent_for   text
);
create index fan_grant_left on fan_grant (openid, template_id, granted_at) where spent_at is null and revoked_at is null;

-- Since when a fan wants no notices of a template: an older grant that arrives late is none.
create table fan_grant_refusal (
    openid      text        not null,
    template_id text        not null,
    refused_at  timestamptz not null,
    primary key (openid, template_id)
);

-- What became of subscription notices.
create table fan_notice_result (
    msg_id       text        primary key,
    openid       text        not null,
    template_id  text        not null,
    -- 0: delivered.
    error_code   integer     not null,
    error_status text        not null,
    occurred_at  timestamptz not null
);
