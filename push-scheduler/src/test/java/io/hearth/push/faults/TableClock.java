package io.hearth.push.faults;

import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The database's clock, as a test sets it: the same for all processes. */
final class TableClock implements DueClock {

    private final Database database;

    TableClock(Database database) {
        this.database = database;
    }

    static void create(Database database, Instant now) {
        database.sql("create table test_clock (now timestamptz not null)").update();
        database.sql("create table test_node (at timestamptz not null default now())")
                .update();
        database.sql("create sequence test_tick").update();
        database.sql("insert into test_clock values (:now)")
                .param("now", Database.at(now))
                .update();
    }

    /** Another node has come up. */
    static void sayAtWork(Database database) {
        database.sql("insert into test_node default values").update();
    }

    /** How many nodes have come up until now. */
    static long nodes(Database database) {
        return database.sql("select count(*) from test_node").query(Long.class).single();
    }

    /** A node has done all that was to be done at its last look. */
    static void sayTicked(Database database) {
        database.sql("select nextval('test_tick')").query(Long.class).single();
    }

    static long ticks(Database database) {
        return database.sql("select last_value from test_tick")
                .query(Long.class)
                .single();
    }

    static void set(Database database, Instant now) {
        database.sql("update test_clock set now = :now")
                .param("now", Database.at(now))
                .update();
    }

    @Override
    public Instant now() {
        return database.sql("select now from test_clock")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
