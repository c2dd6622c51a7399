create table deal (
    deal_id        uuid primary key,
    -- The sales system's own key, when the deal was imported.
    external_key   text unique,
    project_id     text        not null references project,
    unit           text        not null,
    amount_cents   bigint      not null check (amount_cents > 0),
    -- Who closed.
    consultant     text        not null references staff_member,
    state          text        not null check (state in ('RESERVED', 'SIGNED', 'HANDED_OVER', 'CANCELLED')),
    -- The first step of the purchase: what referrals are measured by. Never changes.
    bought_at      timestamptz not null,
    reserved_at    timestamptz,
    signed_at      timestamptz,
    handed_over_at timestamptz,
    cancelled_at   timestamptz,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    -- The settings under which it is judged; null for the defaults.
    settings_version integer references programme_settings
);
create unique index deal_unit on deal (project_id, unit) where state <> 'CANCELLED';
create index deal_consultant on deal (consultant, bought_at);
create index deal_bought on deal (bought_at);
create index deal_signed on deal (signed_at);

-- Who buys, with the number that they gave.
create table deal_buyer (
    deal_id    uuid not null references deal,
    contact_id text not null references contact,
    phone_id   uuid not null references phone,
    primary key (deal_id, contact_id)
);
create index deal_buyer_contact on deal_buyer (contact_id);

-- Every decision, with its evidence; the highest version holds. Only ever added to.
create table attribution (
    deal_id    uuid        not null references deal,
    version    integer     not null,
    decided_at timestamptz not null,
    decided_by text        not null,
    -- By their numbers; 0 is the principle that the buyer's number decides.
    rules      integer[]   not null,
    evidence   jsonb       not null,
    primary key (deal_id, version)
);

create table attribution_winner (
    deal_id     uuid    not null,
    version     integer not null,
    -- Who registered first comes first.
    position    integer not null,
    referral_id uuid    not null references referral,
    broker_id   uuid    not null references broker,
    primary key (deal_id, version, position),
    foreign key (deal_id, version) references attribution
);
create index attribution_winner_referral on attribution_winner (referral_id);
create index attribution_winner_broker on attribution_winner (broker_id);

-- Buyers whom nobody had referred: their names are to be added to the referral that counts.
create table buyer_name (
    referral_id uuid        not null references referral,
    contact_id  text        not null references contact,
    deal_id     uuid        not null references deal,
    asked_at    timestamptz not null,
    recorded_by text,
    recorded_at timestamptz,
    primary key (referral_id, contact_id)
);
create index buyer_name_asked on buyer_name (asked_at) where recorded_at is null;
