-- A send changes its touchpoint's row three times. PostgreSQL writes to no index when none of the columns that indices
-- name has changed and the new row finds room on the old one's page: so no index names state, called_at or changed_at,
-- not even in its condition.
alter table touchpoint
    add column waiting boolean generated always as (state = 'PENDING') stored,
    -- Since when a call to a single fan is being prepared or under way.
    add column single_since timestamptz generated always as
        (case when way = 'SERVICE' and state in ('CLAIMED', 'CALLING') then changed_at end) stored;
alter table touchpoint set (fillfactor = 70);

drop index touchpoint_open;
create index touchpoint_open on touchpoint (campaign_id) where waiting and campaign_id is not null;
drop index touchpoint_in_wave;
create index touchpoint_in_wave on touchpoint (wave_id, touchpoint_id) where waiting and wave_id is not null;
drop index touchpoint_due;
create index touchpoint_due on touchpoint (plan_no, due_at) where waiting and wave_id is null and plan_no is not null;
drop index touchpoint_direct;
create index touchpoint_single on touchpoint (single_since) where single_since is not null;
-- What a fan has had and is promised: a fan has few touchpoints, and those of a run lie side by side.
drop index touchpoint_quota;
drop index touchpoint_reserved;
create index touchpoint_by_fan on touchpoint (openid);
