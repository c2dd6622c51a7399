-- What a channel cost in a month, as somebody entered it. The latest row of a month and channel holds; every one stays.
create table channel_cost (
    cost_id      bigint generated always as identity primary key,
    -- The first day of the month.
    month        date        not null check (extract(day from month) = 1),
    channel      text        not null,
    -- Null takes the cost back.
    amount_cents bigint check (amount_cents >= 0),
    entered_by   text        not null,
    entered_at   timestamptz not null
);

create index channel_cost_latest on channel_cost (month, channel, cost_id desc);
