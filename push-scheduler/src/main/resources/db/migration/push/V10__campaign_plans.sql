-- A campaign plan that was started; what it does is the approved version of its reviewed document.
create table campaign_plan (
    plan_id    text primary key references reviewed_document,
    state      text        not null,
    version    int         not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    revision   bigint      not null default 1
);

-- Fans who were named in a file, all of them known to this account.
create table audience_file (
    file_id     text primary key,
    name        text        not null,
    fans        int         not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);
create table audience_file_fan (
    file_id text not null references audience_file,
    openid  text not null,
    primary key (file_id, openid)
);

-- A campaign is for a segment or for a file; one that a plan has made carries what the plan was approved with.
alter table campaign alter column segment_id drop not null;
alter table campaign
    add column campaign_plan_id text references campaign_plan,
    add column occurrence_at    timestamptz,
    add column audience_file_id text references audience_file,
    -- Of the segment, as approved; null where nobody approved it.
    add column audience_version int,
    -- Decides who is in which arm; the same over all campaigns of a plan.
    add column seed             text,
    add column control_percent  int         not null default 0,
    -- Who was left alone, beside the planned ones.
    add column controls         bigint      not null default 0,
    add column goal_types       text[]      not null default '{}',
    add column within_days      int         not null default 14;
alter table campaign add constraint campaign_for_one check ((segment_id is null) <> (audience_file_id is null));
create unique index campaign_occurrence on campaign (campaign_plan_id, occurrence_at) where campaign_plan_id is not null;

-- What the arms of a campaign get, as it was approved. Campaigns of one text have none.
create table campaign_arm (
    campaign_id text not null references campaign,
    arm         text not null,
    share       int  not null,
    content_id  text not null,
    text        text not null,
    body        text not null,
    primary key (campaign_id, arm)
);
create table campaign_control (
    campaign_id text not null references campaign,
    openid      text not null,
    primary key (campaign_id, openid)
);
alter table wave add column arm text;
