package io.hearth.push.faults;

import static org.awaitility.Awaitility.await;

import io.hearth.embedded.DataDirectory;
import io.hearth.embedded.EmbeddedServices;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.ServiceStatus;
import io.hearth.embedded.testing.BuiltServices;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL of our own, which forgets nothing that it has confirmed, and is killed. */
final class RestartedPostgres implements Ordeal.DatabaseTrouble, AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(3);

    private final DataDirectory directory;
    private final EmbeddedServices services;

    RestartedPostgres(Path folder) {
        this.directory = DataDirectory.open(folder);
        this.services = EmbeddedServices.start(
                directory, BuiltServices.durableSettings().withoutElasticsearch());
    }

    PostgresAddress address() {
        return services.postgres().join();
    }

    int restarts() {
        return status().restarts();
    }

    /** As {@code kill -9} and a crash do; what watches over the server starts it again, and it recovers from its log. */
    @Override
    public void cause() {
        int restarts = restarts();
        ProcessHandle.of(status().pid().orElseThrow()).orElseThrow().destroyForcibly();
        await().atMost(BOOT).until(() -> restarts() > restarts && status().state() == ServiceStatus.State.UP);
    }

    private ServiceStatus status() {
        return services.status().get(0);
    }

    @Override
    public void close() {
        services.close();
        directory.close();
    }
}
