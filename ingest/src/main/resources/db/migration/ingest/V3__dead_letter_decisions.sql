alter table dead_letter
    add column state      text not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
    add column decided_by text,
    add column decided_at timestamptz,
    -- The interaction itself, where its source keeps none, as an import's rows.
    add column interaction_id text,
    add column interaction    jsonb;
create index dead_letter_order on dead_letter (state, id desc);
create index dead_letter_open_reason on dead_letter (source, reason) where state = 'OPEN';
