-- What a new follower is answered, prepared by push and given by ingest with the acknowledgement. The latest row counts;
-- the former ones tell what was said when, and who decided it.
create table follow_greeting (
    id          bigint generated always as identity primary key,
    -- Null: nothing is said.
    text        text,
    prepared_by text        not null,
    prepared_at timestamptz not null
);
