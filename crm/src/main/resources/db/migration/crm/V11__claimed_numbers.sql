-- The number that a new broker gave while it was another contact's. Nothing follows from it until a person has asked.
alter table broker add column claimed_phone uuid references phone;
create index broker_claimed_phone on broker (claimed_phone) where claimed_phone is not null;
