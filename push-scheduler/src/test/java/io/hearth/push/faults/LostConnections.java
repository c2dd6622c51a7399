package io.hearth.push.faults;

import io.hearth.push.PushFixture;

/** Every connection to the database breaks, as a server that goes away for a moment makes them. */
record LostConnections(PushFixture push) implements Ordeal.DatabaseTrouble {

    @Override
    public void cause() {
        push.database
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query(row -> {});
        push.dataSource.getHikariPoolMXBean().softEvictConnections();
    }
}
