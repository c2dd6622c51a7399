-- The messages of the instant until which a fan was answered, or closed: WeChat's times have whole seconds, and another
-- message of that second, heard later, waits. Null where nobody wrote them down: nothing of that second waits then.
alter table conversation add column settled_messages text[];
