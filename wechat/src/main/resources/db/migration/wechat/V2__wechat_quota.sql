-- One row for each kind of call: how often it was made today, and when in the last minute.
create table wechat_quota (
    app_id      text        not null,
    api         text        not null,
    -- In Shanghai, where WeChat counts.
    day         date        not null,
    day_used    integer     not null check (day_used >= 0),
    called_at   timestamptz not null,
    -- The calls of the last minute, of kinds that have a limit for it; no longer than that limit.
    recent      timestamptz[] not null default '{}',
    -- What WeChat said was spent, and until when nobody asks again.
    spent_quota text,
    spent_until timestamptz,
    primary key (app_id, api)
);
