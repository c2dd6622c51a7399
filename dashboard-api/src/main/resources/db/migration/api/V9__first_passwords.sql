-- A password that somebody else has seen is changed before anything else is done with it.
alter table app_user add column password_change_required boolean not null default false;
-- Who has left is kept for what they did, and signs in no more.
alter table app_user add column disabled_at timestamptz;
-- Counts changes of password, roles and access: a session that began with another one ends.
alter table app_user add column access_version integer not null default 1;

