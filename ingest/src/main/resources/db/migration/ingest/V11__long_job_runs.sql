-- How long the longer runs of the schedulers' jobs took, a few of each: by them one is told that lasts too long. Ticks that
-- are over at once leave no row.
create table long_job_run (
    run_id    bigint generated always as identity primary key,
    scheduler text        not null,
    job       text        not null,
    ended_at  timestamptz not null,
    millis    bigint      not null check (millis >= 0)
);
create index long_job_run_of on long_job_run (scheduler, job, run_id desc);
