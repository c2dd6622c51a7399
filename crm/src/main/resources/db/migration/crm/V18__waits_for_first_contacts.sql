-- Since when the client has waited, through all the hands that the referral went meanwhile: the median of a quarter's waits
-- then reads one narrow index, and puts no history together.
alter table follow_up add column waiting_since timestamptz;

-- A referral's follow-ups up to one that was not handed on are one wait.
update follow_up f
set waiting_since = w.since
from (select follow_up_id, min(assigned_at) over (partition by referral_id, wait) as since
      from (select follow_up_id, referral_id, assigned_at, count(*) filter (where outcome <> 'MOVED') over
                (partition by referral_id order by follow_up_id rows between unbounded preceding and 1 preceding) as wait
            from follow_up) as counted) as w
where w.follow_up_id = f.follow_up_id;

alter table follow_up alter column waiting_since set not null;
-- For a process of the former version that is still at work beside this one, and knows of no such column.
alter table follow_up alter column waiting_since set default now();

create index follow_up_waits on follow_up (waiting_since) include (closed_at, outcome)
    where outcome is distinct from 'MOVED';
