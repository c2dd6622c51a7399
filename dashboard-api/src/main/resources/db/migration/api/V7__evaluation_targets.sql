-- What the management wants a figure to be, for each kind of period. The latest row of a figure holds; every one stays.
create table evaluation_target (
    target_id   bigint generated always as identity primary key,
    figure      text        not null,
    period_kind text        not null check (period_kind in ('WEEK', 'MONTH', 'QUARTER')),
    -- Null takes the target back. In the figure's own unit: a number, a part of 1, or cents.
    value       numeric,
    set_by      text        not null,
    set_at      timestamptz not null
);

create index evaluation_target_latest on evaluation_target (period_kind, figure, target_id desc);
