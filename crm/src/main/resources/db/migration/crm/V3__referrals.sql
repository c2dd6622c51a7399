create table referral (
    referral_id       uuid primary key,
    broker_id         uuid        not null references broker,
    phone_id          uuid        not null references phone,
    -- Whose number it was when it was referred.
    contact_id        text        not null references contact,
    project_id        text        not null references project,
    -- As the broker gave it; sealed.
    client_name       bytea       not null,
    chosen_consultant text references staff_member,
    referred_at       timestamptz not null,
    -- Null: without end.
    valid_until       timestamptz,
    state             text        not null check (state in ('REFERRED', 'ASSIGNED', 'CONTACTED', 'VISITED', 'RESERVED',
        'SIGNED', 'HANDED_OVER', 'INVALID', 'LOST', 'CANCELLED')),
    state_at          timestamptz not null,
    invalid_since     timestamptz,
    consultant        text references staff_member,
    assigned_at       timestamptz,
    -- Which rule of the order of assignment found the consultant.
    assigned_by       text
);
create index referral_broker on referral (broker_id, referred_at);
create index referral_phone on referral (phone_id);
create index referral_contact on referral (contact_id);
create index referral_referred on referral (referred_at);
create index referral_consultant on referral (consultant, state, state_at);
create index referral_waiting on referral (referred_at) where state = 'REFERRED';

-- Who holds a number. The primary key decides between two who come at once; a row whose time is over is taken over.
create table referral_claim (
    phone_id    uuid        not null references phone,
    -- A project, or * for all of them.
    scope       text        not null,
    referral_id uuid        not null references referral,
    valid_until timestamptz not null,
    primary key (phone_id, scope)
);
create index referral_claim_referral on referral_claim (referral_id);

-- How a referral came along. Only ever added to.
create table referral_step (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references referral,
    from_state  text,
    to_state    text        not null,
    note        text        not null,
    author      text        not null,
    at          timestamptz not null
);
create index referral_step_referral on referral_step (referral_id, id);
create index referral_step_at on referral_step (at, to_state);

-- Who had a client, a broker or a referral, and who has it from then on. Only ever added to.
create table assignment (
    id              bigint generated always as identity primary key,
    object_kind     text        not null check (object_kind in ('CLIENT', 'BROKER', 'REFERRAL')),
    object_id       text        not null,
    from_consultant text,
    to_consultant   text        not null references staff_member,
    reason          text        not null,
    author          text        not null,
    at              timestamptz not null
);
create index assignment_object on assignment (object_kind, object_id, id);

-- A first contact that is due on the day of the assignment.
create table follow_up (
    follow_up_id bigint generated always as identity primary key,
    referral_id  uuid        not null references referral,
    consultant   text        not null references staff_member,
    assigned_at  timestamptz not null,
    due_at       timestamptz not null,
    -- Null while it is open.
    closed_at    timestamptz,
    -- DONE, or why it need not be done any more.
    outcome      text check (outcome in ('DONE', 'MOVED', 'ENDED')),
    check ((closed_at is null) = (outcome is null))
);
create unique index follow_up_open on follow_up (referral_id) where closed_at is null;
create index follow_up_desk on follow_up (consultant, due_at) where closed_at is null;
create index follow_up_due on follow_up (due_at);
