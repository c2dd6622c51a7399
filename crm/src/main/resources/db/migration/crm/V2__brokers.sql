-- What people agree to. A text that is out in the world never changes; a new wording is a new version.
create table consent_text (
    version      text primary key,
    chinese      text        not null,
    english      text        not null,
    published_at timestamptz not null
);

create table consent (
    contact_id text        not null references contact,
    version    text        not null references consent_text,
    given_at   timestamptz not null,
    primary key (contact_id, version)
);

create table broker (
    broker_id         uuid primary key,
    -- What people call a broker by.
    broker_no         bigint generated always as identity unique,
    contact_id        text        not null unique references contact,
    openid            text        not null unique,
    -- The account with which the broker signs in, if there is one.
    account           text unique,
    type              text        not null
        check (type in ('OWNER', 'OWNER_RELATIVE', 'EMPLOYEE', 'PARTNER_EMPLOYEE')),
    recruiting_channel text       not null
        check (recruiting_channel in ('MENU', 'CAMPAIGN', 'OTHER_SITE', 'AGENCY', 'COMMUNITY_TOUR')),
    recruiter         text references staff_member,
    -- The broker's owner.
    consultant        text references staff_member,
    state             text        not null check (state in ('REGISTERED', 'ACTIVE', 'SUSPENDED')),
    registered_at     timestamptz not null,
    confirmed_by      text,
    confirmed_at      timestamptz,
    -- The personal code: a scene that callbacks bring back, and WeChat's ticket for its picture.
    scene             text        not null unique,
    qr_ticket         text,
    qr_url            text
);
create index broker_waiting on broker (registered_at) where state = 'REGISTERED';
create index broker_recruiter on broker (recruiter, registered_at);
create index broker_registered on broker (registered_at);
create index broker_consultant on broker (consultant);

-- Fans who followed through a broker's code: the first code counts.
create table broker_fan (
    openid      text primary key,
    broker_id   uuid        not null references broker,
    followed_at timestamptz not null
);
create index broker_fan_broker on broker_fan (broker_id);

-- What became of a broker, and why. Only ever added to.
create table broker_step (
    id        bigint generated always as identity primary key,
    broker_id uuid        not null references broker,
    what      text        not null,
    reason    text        not null,
    author    text        not null,
    at        timestamptz not null
);
create index broker_step_broker on broker_step (broker_id, id);
