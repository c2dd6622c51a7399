-- Who did what to whom. Rows are added and never changed: the triggers refuse it to every role that does not take
-- them away first, the table's owner included.
create table audit_log (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    -- An account, or the name of a job in angle brackets.
    actor       text        not null,
    action      text        not null,
    object_kind text        not null,
    object_id   text        not null,
    -- Values that make the entry readable; never a name or a phone number.
    details     jsonb       not null
);
create index audit_log_object on audit_log (object_kind, object_id, id);
create index audit_log_actor on audit_log (actor, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_log_is_append_only before update or delete on audit_log
    for each row execute function refuse_change();
create trigger audit_log_is_not_emptied before truncate on audit_log
    for each statement execute function refuse_change();
