-- What was under way when V15 and V17 came to a database with rows in it.

-- A person who was being forgotten: their runs had lost the name before the last touchpoint did, which is found by it.
update plan_run r set openid = t.openid
from touchpoint t
where t.plan_run_id = r.plan_run_id and r.openid like 'erased-%' and t.openid not like 'erased-%';

-- Who waited had one row, with the last message's name and the first one's time: now each has its own.
insert into unanswered_message (message_id, openid, at)
select 'first of ' || c.conversation_id, c.openid, u.at
from conversation c join unanswered_message u on u.message_id = c.last_message_id
where u.at < c.last_message_at;

update unanswered_message u set at = c.last_message_at
from conversation c
where u.message_id = c.last_message_id and u.at < c.last_message_at;

-- What came before the first of them was answered, or closed.
update conversation set settled_until = waiting_since - interval '1 microsecond'
where settled_until is null and waiting_since is not null;
