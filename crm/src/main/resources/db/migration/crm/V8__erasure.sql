-- Who was to be forgotten, and how far that has come. The keys stay until everything is gone, so that work that was cut
-- off is gone on with, and no longer.
create table erasure (
    contact_id text primary key,
    subjects   text[]      not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    done_at    timestamptz
);
create index erasure_unfinished on erasure (asked_at) where done_at is null;

-- A number that was forgotten: its row stays for the referrals and deals that name it, and says nothing any more.
alter table phone add column erased_at timestamptz;
