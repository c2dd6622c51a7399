-- One row for each account. Whoever refreshes it holds its lock, so that processes refresh once between them.
create table wechat_token (
    app_id       text primary key,
    access_token text,
    expires_at   timestamptz,
    refreshed_at timestamptz
);
