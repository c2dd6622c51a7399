create table reward_scheme (
    scheme_id   uuid primary key,
    name        text        not null,
    -- Null: for every project, for every type.
    project_id  text references project,
    broker_type text,
    amount_cents bigint check (amount_cents > 0),
    -- Hundredths of a per cent of the deal's amount.
    rate_bp     integer check (rate_bp between 1 and 10000),
    starts_at   timestamptz not null,
    ends_at     timestamptz,
    created_by  text        not null,
    created_at  timestamptz not null,
    check ((amount_cents is null) <> (rate_bp is null)),
    check (ends_at is null or starts_at < ends_at)
);

-- What is earned, and what is taken back. An amount never changes and no entry goes away: mistakes are reversed.
create table reward_entry (
    entry_id     uuid primary key,
    broker_id    uuid        not null references broker,
    deal_id      uuid        not null references deal,
    scheme_id    uuid        not null references reward_scheme,
    amount_cents bigint      not null check (amount_cents <> 0),
    -- The entry that this one takes back, once at most.
    reverses     uuid unique references reward_entry,
    reason       text        not null,
    state        text        not null check (state in ('EARNED', 'APPROVED', 'PAID')),
    earned_by    text        not null,
    earned_at    timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    paid_by      text,
    paid_at      timestamptz,
    -- Nobody approves what they have earned or caused.
    check (approved_by is distinct from earned_by or approved_by is null),
    check ((state = 'EARNED') = (approved_by is null)),
    check ((state = 'PAID') = (paid_by is not null)),
    check (reverses is null or amount_cents < 0),
    check (reverses is not null or amount_cents > 0)
);
create index reward_entry_broker on reward_entry (broker_id, earned_at);
create index reward_entry_deal on reward_entry (deal_id);
create index reward_entry_open on reward_entry (earned_at) where state <> 'PAID';

create function keep_reward_entry() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.entry_id, old.broker_id, old.deal_id, old.scheme_id, old.amount_cents, old.reverses,
            old.reason, old.earned_by, old.earned_at)
        is distinct from (new.entry_id, new.broker_id, new.deal_id, new.scheme_id, new.amount_cents, new.reverses,
            new.reason, new.earned_by, new.earned_at) then
        raise exception 'a reward entry is never changed or deleted, only reversed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger reward_entry_is_kept before update or delete on reward_entry
    for each row execute function keep_reward_entry();

-- A broker's balance is the sum of their entries: there is no other number that could disagree.
create view reward_balance as
    select broker_id,
           sum(amount_cents)                                            as earned_cents,
           coalesce(sum(amount_cents) filter (where state = 'PAID'), 0) as paid_cents,
           sum(amount_cents) - coalesce(sum(amount_cents) filter (where state = 'PAID'), 0) as open_cents
    from reward_entry
    group by broker_id;
