-- A subscription notice goes to a single fan, as a customer-service message does. How a column is generated cannot be
-- changed, so it is made anew.
alter table touchpoint drop column single_since;
alter table touchpoint
    add column single_since timestamptz generated always as
        (case when way in ('SERVICE', 'SUBSCRIPTION') and state in ('CLAIMED', 'CALLING') then changed_at end) stored;
create index touchpoint_single on touchpoint (single_since) where single_since is not null;
