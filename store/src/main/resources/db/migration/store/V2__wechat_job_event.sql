-- How WeChat said that a mass send ended. Written by ingest, read by push; one row a job and telling, for WeChat may
-- tell it late, twice or not at all.
create table wechat_job_event (
    id           bigint generated always as identity primary key,
    msg_id       text        not null,
    status       text        not null,
    total_count  integer     not null,
    filter_count integer     not null,
    sent_count   integer     not null,
    error_count  integer     not null,
    occurred_at  timestamptz not null,
    received_at  timestamptz not null default now(),
    -- The callback's fields, those that have no column included.
    raw          jsonb       not null,
    unique (msg_id, status, occurred_at)
);
