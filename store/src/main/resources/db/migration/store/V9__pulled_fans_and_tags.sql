-- Who told it: a callback of WeChat's, or our own question. What was only asked for gives way to what was told.
alter table fan_state add column learned_by text not null default 'CALLBACK'
    check (learned_by in ('CALLBACK', 'PULL'));

-- What WeChat tells about a fan when asked. Forgotten when the fan is gone.
create table fan_profile (
    openid     text primary key,
    -- False for an openid that WeChat does not know in this account; it is not asked about again for a while.
    known      boolean     not null,
    since      timestamptz,
    -- By which way they came, such as ADD_SCENE_QR_CODE.
    scene      text,
    -- The scene of the code through which they came.
    code_scene text,
    language   text,
    -- One key over all accounts of the same owner.
    union_id   text,
    asked_at   timestamptz not null
);

-- The account's tags, as WeChat told them last.
create table wechat_tag (
    tag_id          integer primary key,
    name            text        not null,
    fans            bigint      not null,
    -- When its fans were read to the end, and how many WeChat had said there were.
    members_read_at timestamptz,
    members_fans    bigint
);

create table fan_tag (
    tag_id integer not null references wechat_tag on delete cascade,
    openid text    not null,
    -- The run that saw it last: what a complete run has not seen is gone.
    run    bigint  not null,
    primary key (tag_id, openid)
);
create index fan_tag_by_fan on fan_tag (openid);
