package io.hearth.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL server on loopback with the database {@code hearth} in it. */
record PostgresService(PostgresCluster cluster, int port, boolean durable) implements Service<PostgresAddress> {
    static final String NAME = "postgres";
    static final String USER = "hearth";
    static final String DATABASE = "hearth";
    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final int TIMEOUT_SECONDS = 3;

    @Override
    public ChildCommand command() {
        return new ChildCommand(
                NAME,
                cluster.user().apply(commandLine()),
                Map.of("TZ", "UTC", "LC_ALL", "C"),
                cluster.folder(),
                cluster.log(),
                new byte[0],
                StopSignal.INT);
    }

    @Override
    public boolean answers() {
        try (Connection ignored = connect()) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Creates the database on the first start. */
    @Override
    public PostgresAddress address() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!hasDatabase(statement)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw EmbeddedServicesException.failed("Cannot create the database " + DATABASE, e);
        }
        return address(port, cluster.password());
    }

    static PostgresAddress address(int port, String password) {
        return PostgresAddress.onLoopback(port, DATABASE, USER, password);
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address(port, "").withDatabase(MAINTENANCE_DATABASE).jdbcUrl());
        source.setConnectTimeout(TIMEOUT_SECONDS);
        source.setLoginTimeout(TIMEOUT_SECONDS);
        return source.getConnection(USER, cluster.password());
    }

    private List<String> commandLine() {
        List<String> line = new ArrayList<>();
        line.add(cluster.home().resolve("bin/postgres").toString());
        line.addAll(List.of("-D", cluster.data().toString()));
        set(line, "port", String.valueOf(port));
        set(line, "listen_addresses", "127.0.0.1");
        set(line, "unix_socket_directories", "");
        set(line, "max_connections", "100");
        set(line, "shared_buffers", "512MB");
        set(line, "max_wal_size", "4GB");
        set(line, "checkpoint_timeout", "15min");
        set(line, "timezone", "UTC");
        set(line, "log_timezone", "UTC");
        set(line, "log_checkpoints", "off");
        // PostgreSQL does not read it; who sends by this database does, and stops in a copy.
        set(line, "hearth.place", cluster.place());
        if (!durable) {
            set(line, "fsync", "off");
            set(line, "synchronous_commit", "off");
            set(line, "full_page_writes", "off");
        }
        return line;
    }

    private static void set(List<String> line, String name, String value) {
        line.add("-c");
        line.add(name + "=" + value);
    }
}
