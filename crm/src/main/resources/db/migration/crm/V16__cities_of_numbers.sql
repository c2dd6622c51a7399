-- Where a number was given out, coarsely, as in 杭州市: what segments may know of a number, which stays sealed. Empty where
-- nobody can tell; null until somebody has looked.
alter table phone add column city text;
create index phone_without_city on phone (phone_id) where city is null and erased_at is null;
