-- What fans wrote and nobody has answered yet. An answer takes away what its author had seen, however many came since.
create table unanswered_message (
    -- In the order in which they were heard: whoever answers has seen all up to one of them.
    unanswered_id bigint generated always as identity primary key,
    message_id    text        not null unique,
    openid        text        not null,
    -- The message's own time.
    at            timestamptz not null
);
create index unanswered_message_of_fan on unanswered_message (openid, at);

-- Messages until then were answered, or closed: handled a second time, they wait for nothing.
alter table conversation add column settled_until timestamptz;

update conversation set settled_until = last_message_at where waiting_since is null;
insert into unanswered_message (message_id, openid, at)
select last_message_id, openid, waiting_since from conversation where waiting_since is not null;

-- Whoever closed a conversation has laid it down: it opens for everybody.
update conversation set assignee = null where state = 'CLOSED';
