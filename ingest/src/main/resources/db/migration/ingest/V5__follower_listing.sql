-- Who stood in the follower list, and in which run they were seen there last.
create table fan_listing (
    openid text primary key,
    run    bigint not null
);
