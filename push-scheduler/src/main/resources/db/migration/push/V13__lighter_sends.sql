-- All of this is one transaction, and what locks the table most comes first: who took more and more of it could wait in a
-- circle with a sender. From here to the end nobody reads or writes touchpoints; the index at the end takes nearly all of
-- that time, one pass over the table and a sort of what was called.

-- Waves and mass jobs are never deleted, and who writes their numbers has just made or locked them: looking each one up
-- again cost a question for every touchpoint of a wave, twice.
alter table touchpoint drop constraint touchpoint_wave_id_fkey;
alter table touchpoint drop constraint touchpoint_mass_job_id_fkey;

-- Planning lays what is due together on the same pages, and then all of a page changes at once: each page has room for
-- a second version of everything on it. This concerns pages that are filled from here on; older ones stay as full as
-- they are, until a person has the table written anew.
alter table touchpoint set (fillfactor = 50);

-- A mass send is claimed and enters its call by one write, which touches the indices anyway: what a fan has had is found
-- by an index that holds nothing of what is still to come. The write after it, to the outcome, still touches none. V7
-- says that no index names called_at: that is amended here. No index names state or changed_at.
create index touchpoint_called on touchpoint (openid, called_at) where called_at is not null;
