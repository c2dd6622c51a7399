-- Referrals that a person should look at, with why. A flag decides nothing by itself.
create table referral_flag (
    referral_id uuid        not null references referral,
    kind        text        not null
        check (kind in ('BURST', 'SEQUENTIAL_NUMBERS', 'MINUTES_BEFORE_VISIT', 'SELF_REFERRAL')),
    -- The figure that led to it: how many, or how many minutes.
    figure      integer     not null,
    found_at    timestamptz not null,
    verdict     text check (verdict in ('FINE', 'FRAUD')),
    decided_by  text,
    decided_at  timestamptz,
    primary key (referral_id, kind),
    check ((verdict is null) = (decided_by is null))
);
create index referral_flag_open on referral_flag (found_at) where verdict is null;
