-- Pictures of contents, as they were uploaded here: approved contents name them, so none is ever changed.
create table picture (
    picture_id  text primary key,
    name        text        not null,
    bytes       bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);

-- What WeChat keeps of ours, so that it is not uploaded again for every send.
create table wechat_copy (
    -- COVER, SEND and ARTICLE are a picture's, DRAFT is an article's that is sent to single fans.
    use        text        not null,
    of         text        not null,
    -- WeChat's media id, or the address under which articles show it.
    reference  text        not null,
    -- It is not used after this; null for what WeChat keeps for good.
    expires_at timestamptz,
    copied_at  timestamptz not null,
    primary key (use, of)
);

-- Fans of the house's own, to whom contents may be sent before they are approved.
create table test_fan (
    openid   text primary key,
    name     text        not null,
    added_by text        not null,
    added_at timestamptz not null
);
