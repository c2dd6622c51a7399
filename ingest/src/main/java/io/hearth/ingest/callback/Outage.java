package io.hearth.ingest.callback;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a server that cannot do it now from a callback that can never be done. */
final class Outage {

    /**
     * Classes of SQL states that say nothing about the data: no connection, a read-only standby, rolled back for another's
     * sake, no resources, a lock or an operator in the way, a disk that fails.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    private Outage() {}

    /** Whether trying again later can help. */
    static boolean is(Exception failure) {
        if (failure instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
        }
        return failure instanceof UncheckedIOException;
    }

    /** Of a dead letter: what failed, and nothing of what was said. */
    static String reason(Exception failure) {
        return failure instanceof SQLException sql
                ? "PostgreSQL refused it: SQL state " + sql.getSQLState()
                : "unexpected " + failure.getClass().getSimpleName();
    }
}
