-- What is said with one fan: made by the drain when they write, worked by people.
create table conversation (
    conversation_id bigint generated always as identity primary key,
    openid          text        not null unique,
    state           text        not null check (state in ('OPEN', 'ASSIGNED', 'ANSWERED', 'CLOSED')),
    -- Who has it; they have it again when the fan writes again.
    assignee        text,
    last_message_id text        not null,
    -- The message's own time: an older message that arrives late opens nothing again.
    last_message_at timestamptz not null,
    -- The first message that nobody has answered; null while none waits.
    waiting_since   timestamptz,
    revision        bigint      not null default 1,
    check ((waiting_since is null) = (state in ('ANSWERED', 'CLOSED')))
);
create index conversation_by_state on conversation (state, last_message_at desc, conversation_id desc);
create index conversation_latest on conversation (last_message_at desc, conversation_id desc);
create index conversation_waiting on conversation (last_message_at desc, conversation_id desc) where waiting_since is not null;
create index conversation_by_assignee on conversation (assignee, last_message_at desc) where assignee is not null;

-- From a fan's first unanswered message to the first answer that WeChat took, or to the closing without one.
create table conversation_wait (
    wait_id     bigint generated always as identity primary key,
    openid      text        not null,
    began_at    timestamptz not null,
    answered_at timestamptz,
    closed_at   timestamptz,
    ended_by    text,
    check (answered_at is null or closed_at is null)
);
create unique index conversation_wait_open on conversation_wait (openid) where answered_at is null and closed_at is null;
create index conversation_wait_began on conversation_wait (began_at);
create index conversation_wait_of_fan on conversation_wait (openid);

-- What was answered. Whether it went out is its touchpoint's to say.
create table answer (
    answer_id   bigint generated always as identity primary key,
    openid      text        not null,
    -- A form that is sent twice is answered once.
    request_key text        not null,
    -- With phone numbers masked: nothing needs the rest once WeChat has been called.
    text        text        not null,
    author      text        not null,
    -- The latest message that its author saw.
    message_id  text        not null,
    unique (openid, request_key)
);

-- Messages that were picked out as praise worth showing. The texts stay where they are.
create table collected_praise (
    message_id   text        primary key,
    collected_by text        not null,
    collected_at timestamptz not null
);

-- An answer is a touchpoint like any other.
alter table touchpoint add column answer_id bigint references answer;
alter table touchpoint drop constraint touchpoint_of_one;
alter table touchpoint add constraint touchpoint_of_one check (num_nonnulls(campaign_id, plan_run_id, answer_id) = 1);
create unique index touchpoint_once_an_answer on touchpoint (answer_id) where answer_id is not null;
