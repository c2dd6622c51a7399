-- A mass send is claimed and enters its call by one write, which touches the indices anyway: what a fan has had is found
-- by an index that holds nothing of what is still to come. The write after it, to the outcome, still touches none.
create index touchpoint_called on touchpoint (openid, called_at) where called_at is not null;

-- Waves and mass jobs are never deleted, and who writes their numbers has just made or locked them: looking each one up
-- again cost a question for every touchpoint of a wave, twice.
alter table touchpoint drop constraint touchpoint_wave_id_fkey;
alter table touchpoint drop constraint touchpoint_mass_job_id_fkey;

-- Planning lays what is due together on the same pages, and then all of a page changes at once: each page has room for
-- a second version of everything on it.
alter table touchpoint set (fillfactor = 50);
