-- Who was a buyer of a deal and is not any more. Whoever comes back is told of as of then: their cancellation was later
-- than the deal's steps.
create table former_buyer (
    deal_id    uuid not null references deal,
    contact_id text not null references contact,
    primary key (deal_id, contact_id)
);
