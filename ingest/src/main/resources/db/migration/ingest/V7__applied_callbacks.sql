-- When it became live fan state, which does not wait for the interaction to be indexed. Null: not yet.
alter table callback_inbox add column applied_at timestamptz;
create index callback_inbox_to_apply on callback_inbox (id) where state = 'NEW' and applied_at is null;
