-- The database for which sending is armed. A copy of it says the same, and is another one: it sends nothing.
create table armed_database (
    one        boolean primary key default true check (one),
    -- Null where PostgreSQL does not say it to us.
    cluster    text,
    timeline   text,
    place      text,
    database   text        not null,
    -- The transaction that wrote this row: whoever restores by statements writes the row anew, in another one.
    written_in bigint      not null,
    armed_by   text        not null,
    -- Null until the first look arms the database in which the migration wrote this row.
    armed_at   timestamptz
);

insert into armed_database (database, written_in, armed_by)
values ('', pg_current_xact_id()::text::bigint, '<push>');

-- What was found to be another database; null when a person has stopped everything.
alter table kill_switch add column found text[];

-- Whoever let sending go on said that what was due until then is left out.
create table left_out (
    one    boolean primary key default true check (one),
    until  timestamptz not null,
    -- The latest such instant at which sending was armed for another database; null if it never was.
    rearmed_at timestamptz
);
