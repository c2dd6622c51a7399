-- Where each pull stands, for people and for whoever starts it again. How far it came lies in Spring Batch's tables.
create table pull (
    name            text primary key,
    -- NEVER, RUNNING, SUCCEEDED, STOPPED (waits for something), FAILED, INTERRUPTED (its process died).
    result          text        not null default 'NEVER',
    reason          text,
    began_at        timestamptz,
    ended_at        timestamptz,
    last_success_at timestamptz,
    -- Of the run, over all attempts at it.
    read_count      bigint      not null default 0,
    changed_count   bigint      not null default 0,
    step            text,
    -- How many are to be read in this step; 0 where that is not known.
    step_total      bigint      not null default 0,
    step_read       bigint      not null default 0,
    -- Attempts in a row that failed.
    failures        integer     not null default 0,
    -- When it goes on by itself; null when it waits for its schedule.
    resume_at       timestamptz,
    -- A person asked for it.
    requested_at    timestamptz
);

-- Up to which day a series of statistics is complete.
create table statistics_progress (
    series  text primary key,
    through date not null
);
