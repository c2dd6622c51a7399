-- What crm and push tell the world. Appended in the transaction that made it true; read by ingest.
create table outbox (
    sequence       bigint generated always as identity primary key,
    -- Sequences are given out before commit, so a reader that trusted them alone would skip a slow transaction's rows.
    -- Rows below the oldest running transaction are complete: readers go by (transaction_id, sequence).
    transaction_id xid8        not null default pg_current_xact_id(),
    producer       text        not null,
    interaction_id text        not null,
    interaction    jsonb       not null,
    appended_at    timestamptz not null default now(),
    unique (producer, interaction_id)
);
create index outbox_order on outbox (transaction_id, sequence);

create table outbox_cursor (
    reader         text primary key,
    transaction_id xid8        not null,
    sequence       bigint      not null,
    moved_at       timestamptz not null default now()
);

-- Live fan state: read again immediately before every send.
create table fan_state (
    openid               text primary key,
    following            boolean     not null,
    -- The event's own time: an older event that arrives late changes nothing.
    following_changed_at timestamptz not null,
    opted_out_at         timestamptz,
    updated_at           timestamptz not null default now()
);
