package io.hearth.store.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings one room's tables up to date. Each room has its own folder of scripts and its own history table. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing from {@code db/migration/<room>/}.
     *
     * @param room lower-case letters and underscores; names the folder and the history table
     * @throws org.flywaydb.core.api.FlywayException if a script fails or an applied one was changed
     */
    public static void apply(DataSource dataSource, String room) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + room)
                .table("schema_history_" + room)
                // The other rooms' tables are there already, and are not ours to judge.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
