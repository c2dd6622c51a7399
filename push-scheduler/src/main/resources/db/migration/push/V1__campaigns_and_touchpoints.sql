-- One text to one segment at one instant.
create table campaign (
    campaign_id text primary key,
    name        text        not null,
    segment_id  text        not null,
    text        text        not null,
    send_at     timestamptz not null,
    state       text        not null,
    -- Why it FAILED.
    reason      text,
    created_by  text        not null,
    created_at  timestamptz not null,
    -- The audience's size, fixed when it started.
    planned     bigint      not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    version     bigint      not null default 0
);
-- The ticks ask for what is due and for what may be finished: few rows among all that ever were.
create index campaign_open on campaign (send_at) where state in ('SCHEDULED', 'RUNNING');
create index campaign_by_send_at on campaign (send_at desc);

-- One call to WeChat for many fans. Its client message id is stored before the call, so that a lost answer can be
-- looked up.
create table mass_job (
    mass_job_id   bigint generated always as identity primary key,
    campaign_id   text        not null references campaign,
    client_msg_id text        not null unique,
    claim_epoch   bigint      not null,
    state         text        not null,
    reason        text,
    -- The lease on a claim runs from here.
    claimed_at    timestamptz not null,
    called_at     timestamptz,
    -- An UNKNOWN is looked up at this instant; null when nothing can be looked up (any more).
    look_up_at    timestamptz,
    look_ups      int         not null default 0,
    -- WeChat's id, known once it has accepted the job.
    msg_id        bigint
);
create index mass_job_open on mass_job (state, campaign_id) where state in ('CLAIMED', 'CALLING', 'UNKNOWN');
create index mass_job_by_campaign on mass_job (campaign_id);

create sequence claim_epoch;

-- One planned message to one fan.
create table touchpoint (
    touchpoint_id bigint generated always as identity primary key,
    campaign_id   text        not null references campaign,
    openid        text        not null,
    state         text        not null,
    reason        text,
    due_at        timestamptz not null,
    -- Every claim has a new epoch; a dispatcher that was overtaken holds an old one and gets no further.
    claim_epoch   bigint,
    mass_job_id   bigint references mass_job,
    -- When the call was entered; what the month's quota counts by.
    called_at     timestamptz,
    changed_at    timestamptz not null,
    unique (campaign_id, openid)
);
create index touchpoint_open on touchpoint (campaign_id, state, touchpoint_id)
    where state in ('PENDING', 'CLAIMED', 'CALLING');
create index touchpoint_by_mass_job on touchpoint (mass_job_id);
create index touchpoint_quota on touchpoint (openid, called_at) where state in ('CALLING', 'SENT', 'UNKNOWN');

-- A way to WeChat that rests for all nodes, because a quota is spent or WeChat cannot be reached.
create table push_stop (
    way        text primary key,
    until      timestamptz not null,
    reason     text        not null,
    stopped_at timestamptz not null
);
