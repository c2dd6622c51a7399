-- How messages are classified, one row a version; written by the API, read by ingest. Version 0 comes with Hearth and is
-- not here.
create table classification_rules (
    version int primary key check (version > 0),
    rules jsonb not null,
    created_by text not null,
    created_at timestamptz not null
);
