package io.hearth.embedded.testing;

import io.hearth.embedded.DataDirectory;
import io.hearth.embedded.EmbeddedServices;
import io.hearth.embedded.PostgresAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The servers that integration tests share. The environment or a system property names running ones
 * ({@value #ELASTICSEARCH}: a URL; {@value #POSTGRES}: a JDBC URL with user and password in it); without them the first
 * call starts a pair for this JVM, which ends with it.
 */
public final class TestServices {
    public static final String ELASTICSEARCH = "HEARTH_TEST_ELASTICSEARCH";
    public static final String POSTGRES = "HEARTH_TEST_POSTGRES";

    private TestServices() {}

    public static URI elasticsearch() {
        return named(ELASTICSEARCH)
                .map(URI::create)
                .orElseGet(() -> OwnPair.SERVICES.elasticsearch().join());
    }

    /** A database of its own, empty, for the caller alone. */
    public static PostgresAddress newDatabase() {
        PostgresAddress server = server();
        String name = "test_" + unique();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database on " + server, e);
        }
        return server.withDatabase(name);
    }

    /** Lower case, ends with a hyphen: {@code t3f2a…-} before {@code contacts}. */
    public static String newIndexPrefix() {
        return "t" + unique() + "-";
    }

    private static PostgresAddress server() {
        return named(POSTGRES)
                .map(PostgresAddress::parse)
                .orElseGet(() -> OwnPair.SERVICES.postgres().join());
    }

    private static Optional<String> named(String name) {
        return Stream.of(System.getProperty(name), System.getenv(name))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** Started when first touched; both boot side by side whichever is asked for. */
    private static final class OwnPair {
        private static final EmbeddedServices SERVICES = start();

        private static EmbeddedServices start() {
            try {
                Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
                Path folder = Files.createTempDirectory(target, "test-services-");
                DataDirectory directory = DataDirectory.open(folder);
                EmbeddedServices services = EmbeddedServices.start(directory, BuiltServices.settings());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    services.close();
                    directory.close();
                    delete(folder);
                }));
                return services;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
