-- While the one row is there, nothing is sent by anybody.
create table kill_switch (
    one        boolean primary key default true check (one),
    reason     text        not null,
    pulled_by  text        not null,
    pulled_at  timestamptz not null
);
