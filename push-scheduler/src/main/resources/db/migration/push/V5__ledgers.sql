-- Points: entries that add up to the balance, never changed. Spending takes from the entries that end first.
create table points_entry (
    points_entry_id bigint generated always as identity primary key,
    openid          text        not null,
    -- Above 0 given, below 0 spent or expired.
    points          int         not null check (points <> 0),
    -- What is left of a given entry.
    remaining       int         not null default 0 check (remaining >= 0),
    expires_at      timestamptz,
    reason          text        not null,
    -- What makes it count once: a touchpoint, a redemption's number.
    source          text        not null unique,
    account         text,
    entered_at      timestamptz not null
);
create index points_entry_by_fan on points_entry (openid, points_entry_id);
create index points_entry_spendable on points_entry (openid, expires_at) where remaining > 0;
create index points_entry_expiry on points_entry (expires_at) where remaining > 0 and expires_at is not null;

create table voucher (
    voucher_code  text primary key,
    openid        text        not null,
    title         text        not null,
    terms         text        not null,
    value_cents   bigint      not null,
    state         text        not null,
    -- The touchpoint that gave it: one voucher for each.
    source        text        not null unique,
    issued_at     timestamptz not null,
    expires_at    timestamptz not null,
    redeemed_at   timestamptz,
    redeemed_by   text
);
create index voucher_by_fan on voucher (openid, issued_at desc);
create index voucher_expiry on voucher (expires_at) where state = 'ISSUED';

-- What a consultant is to do for a plan.
create table call_task (
    call_task_id  bigint generated always as identity primary key,
    touchpoint_id bigint      not null unique,
    openid        text        not null,
    script        text        not null,
    state         text        not null,
    due_at        timestamptz not null,
    created_at    timestamptz not null,
    assignee      text,
    done_by       text,
    done_at       timestamptz,
    outcome       text
);
create index call_task_open on call_task (due_at, call_task_id) where state = 'OPEN';
create index call_task_by_fan on call_task (openid);
