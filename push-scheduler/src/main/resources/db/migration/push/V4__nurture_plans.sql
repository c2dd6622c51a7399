-- A plan that was started; what it does is the approved version of its reviewed document.
create table nurture_plan (
    plan_no    int generated always as identity primary key,
    plan_id    text        not null unique references reviewed_document,
    state      text        not null,
    -- The version that its touchpoints are planned by.
    version    int         not null,
    -- The segmentation run whose contacts were planned last.
    planned_to text,
    changed_by text        not null,
    changed_at timestamptz not null,
    revision   bigint      not null default 1
);

-- One fan's way through a plan.
create table plan_run (
    plan_run_id  bigint generated always as identity primary key,
    plan_no      int         not null references nurture_plan,
    openid       text        not null,
    run_no       int         not null,
    anchor_at    timestamptz not null,
    -- The fan's best hour when the run was planned.
    hour         smallint    not null,
    -- What the content's variants ask for, as the last planning saw it.
    stage        text        not null,
    segment_ids  text[]      not null default '{}',
    plan_version int         not null,
    state        text        not null,
    exit_reason  text,
    started_at   timestamptz not null,
    -- When its last step is due: after that it may have come to its end.
    last_due_at  timestamptz not null,
    ended_at     timestamptz,
    unique (plan_no, openid, run_no)
);
create index plan_run_by_fan on plan_run (openid);
create index plan_run_outdated on plan_run (plan_no, plan_version, plan_run_id) where state = 'ACTIVE';

-- One body for many fans, sent by as few calls as can be.
create table wave (
    wave_id     bigint generated always as identity primary key,
    campaign_id text references campaign,
    plan_no     int references nurture_plan,
    step        text,
    text        text        not null,
    -- The content that the text is from, as it is written down; null for a campaign's own text.
    body        text,
    state       text        not null,
    due_at      timestamptz not null,
    -- Bit h is set when it may go out in hour h of the day: what was held up does not go out at night.
    hours       int         not null default 16777215,
    created_at  timestamptz not null,
    check ((campaign_id is null) <> (plan_no is null))
);
create index wave_open on wave (due_at, wave_id) where state = 'OPEN';
create index wave_by_campaign on wave (campaign_id) where campaign_id is not null;
create index wave_by_plan on wave (plan_no, wave_id) where plan_no is not null;

insert into wave (campaign_id, text, state, due_at, created_at)
select campaign_id, text, case state when 'RUNNING' then 'OPEN' else 'DONE' end, send_at, created_at
from campaign where started_at is not null;

-- A touchpoint belongs to a campaign or to a step of a fan's run. The row of a run is looked up by the run, so the
-- fan's key needs no index of its own; there is no foreign key to it, for planning writes millions.
alter table touchpoint alter column campaign_id drop not null;
alter table touchpoint
    add column plan_no     int,
    add column plan_run_id bigint,
    add column step        text,
    -- When it was due at first; due_at moves when it waits.
    add column planned_at  timestamptz,
    add column way         text not null default 'MASS',
    add column wave_id     bigint references wave,
    add column client_msg_id text;
alter table touchpoint add constraint touchpoint_of_one check ((campaign_id is null) <> (plan_run_id is null));
update touchpoint t set wave_id = w.wave_id from wave w where w.campaign_id = t.campaign_id;

alter table touchpoint drop constraint touchpoint_campaign_id_openid_key;
create unique index touchpoint_once_a_campaign on touchpoint (campaign_id, openid) where campaign_id is not null;
create unique index touchpoint_once_a_run on touchpoint (plan_run_id, step) where plan_run_id is not null;
drop index touchpoint_open;
create index touchpoint_open on touchpoint (campaign_id, state, touchpoint_id)
    where campaign_id is not null and state in ('PENDING', 'CLAIMED', 'CALLING');
create index touchpoint_in_wave on touchpoint (wave_id, state, touchpoint_id)
    where wave_id is not null and state in ('PENDING', 'CLAIMED', 'CALLING');
-- The tick asks each running plan for what is due: the beginning of this index.
create index touchpoint_due on touchpoint (plan_no, due_at)
    where state = 'PENDING' and wave_id is null and plan_no is not null;
drop index touchpoint_by_mass_job;
create index touchpoint_by_mass_job on touchpoint (mass_job_id) where mass_job_id is not null;
-- Messages of the month that are promised to plans.
create index touchpoint_reserved on touchpoint (openid, due_at)
    where state in ('PENDING', 'CLAIMED') and way = 'MASS' and plan_no is not null;
-- Calls to single fans that are under way.
create index touchpoint_direct on touchpoint (state, changed_at) where way = 'SERVICE' and state in ('CLAIMED', 'CALLING');

alter table mass_job alter column campaign_id drop not null;
alter table mass_job add column wave_id bigint references wave;
update mass_job j set wave_id = w.wave_id from wave w where w.campaign_id = j.campaign_id;
alter table mass_job alter column wave_id set not null;
drop index mass_job_open;
create index mass_job_open on mass_job (state, wave_id) where state in ('CLAIMED', 'CALLING', 'UNKNOWN');
create index mass_job_by_wave on mass_job (wave_id);
