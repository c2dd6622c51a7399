-- Fans who followed or scanned through a code with a scene, until whoever owns the scene has taken note of it. Written
-- with the live fan state, so that no crash loses one; the same callback again is the same visit.
create table scene_visit (
    visit_id bigint generated always as identity primary key,
    openid   text        not null,
    scene    text        not null,
    came_at  timestamptz not null,
    unique (openid, scene, came_at)
);
