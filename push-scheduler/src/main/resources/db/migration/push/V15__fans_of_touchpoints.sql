-- The touchpoints of a plan are found by their fan's runs, which have an index of fans already. An index of fans over all
-- touchpoints took an entry for every write that puts one into a wave or a call: entries for 10,000 fans who are due
-- together lie on nearly as many pages, and the first write to a page after each checkpoint puts all of it into the log.
-- Nobody writes touchpoints while this index is made, one pass over the table; readers go on.
create index touchpoint_beside_plans on touchpoint (openid) where plan_run_id is null;

-- What was, is or is to be sent to fans, by fan.
create view touchpoint_of_fan as
    select r.openid as fan, t.touchpoint_id, t.plan_no, t.state, t.way, t.due_at, t.called_at
    from plan_run r join touchpoint t using (plan_run_id)
    union all
    select openid, touchpoint_id, plan_no, state, way, due_at, called_at
    from touchpoint where plan_run_id is null;
