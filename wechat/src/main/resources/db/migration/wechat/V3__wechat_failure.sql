-- One row for each way in which calls of one kind failed within an hour; none for calls that went well.
create table wechat_failure (
    app_id  text        not null,
    api     text        not null,
    -- WeChat's errcode, or a word where WeChat did not answer.
    cause   text        not null,
    hour    timestamptz not null,
    count   bigint      not null check (count > 0),
    last_at timestamptz not null,
    primary key (app_id, api, cause, hour)
);
