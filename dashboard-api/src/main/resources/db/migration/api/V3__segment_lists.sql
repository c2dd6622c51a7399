-- A segment that nobody uses any more is hidden, not removed: former campaigns and the history still name it.
alter table segment add column deleted_at timestamptz;

drop index segment_name;
create unique index segment_name on segment (lower(name)) where deleted_at is null;

-- A static list of subjects, uploaded from a file. The row says which version holds; every version stays.
create table segment_list (
    list_id    text primary key,
    name       text        not null,
    version    integer     not null,
    created_by text        not null,
    created_at timestamptz not null
);

create unique index segment_list_name on segment_list (lower(name));

create table segment_list_version (
    list_id    text        not null references segment_list,
    version    integer     not null check (version > 0),
    -- Openids and client ids with their prefix, sorted, each once.
    subjects   text[]      not null check (cardinality(subjects) > 0),
    created_by text        not null,
    created_at timestamptz not null,
    primary key (list_id, version)
);
