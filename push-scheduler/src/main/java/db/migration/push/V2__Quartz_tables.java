package db.migration.push;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.quartz.Scheduler;

/** The tables of Quartz's JDBC store, from the script that Quartz ships. */
public final class V2__Quartz_tables extends BaseJavaMigration {

    private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : creations(script())) {
                statement.execute(sql);
            }
        }
    }

    /** Only what creates: the script drops what is there, and commits, which is Flyway's to do. */
    static List<String> creations(String script) {
        String withoutComments = script.replaceAll("(?m)--.*$", "");
        return Arrays.stream(withoutComments.split(";", -1))
                .map(String::strip)
                .filter(sql -> sql.regionMatches(true, 0, "create ", 0, "create ".length()))
                .toList();
    }

    private static String script() throws IOException {
        try (InputStream stream = Scheduler.class.getResourceAsStream(SCRIPT)) {
            if (stream == null) {
                throw new FileNotFoundException("Quartz ships no " + SCRIPT);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
