package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hearth.embedded.testing.BuiltServices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parent is a JVM of its own, killed without a chance to tidy up. */
class KilledParentIT {
    private static final Duration BOOT = Duration.ofMinutes(3);

    @TempDir
    private Path dataDir;

    @Test
    void nextStartEndsTheOrphansAndFindsAllAcknowledgedData() throws Exception {
        Process parent = startParent();
        StoredData data;
        ProcessHandle postgres;
        try {
            RunningServices running = awaitServices();
            data = new StoredData(
                    running.elasticsearch().orElseThrow(), running.postgres().orElseThrow());
            data.write();
            postgres = new RunRecord(dataDir.resolve("run/postgres.pid"))
                    .findRunning()
                    .orElseThrow();
            assertThatThrownBy(() -> DataDirectory.open(dataDir))
                    .hasMessageStartingWith("Another Hearth (process " + parent.pid() + ") uses ");
        } finally {
            parent.destroyForcibly().waitFor();
        }
        assertThat(postgres.isAlive()).isTrue();
        assertThat(EmbeddedServices.findRunning(dataDir)).isEmpty();

        try (DataDirectory directory = DataDirectory.open(dataDir);
                EmbeddedServices services = EmbeddedServices.start(directory, BuiltServices.durableSettings())) {
            assertThat(services.elasticsearch().join()).isEqualTo(data.elasticsearch());
            assertThat(services.postgres().join()).isEqualTo(data.postgres());
            assertThat(postgres.isAlive()).isFalse();
            data.assertThere();
        }
    }

    private RunningServices awaitServices() {
        await().atMost(BOOT).until(() -> EmbeddedServices.findRunning(dataDir)
                .filter(running -> running.elasticsearch().isPresent())
                .filter(running -> running.postgres().isPresent())
                .isPresent());
        return EmbeddedServices.findRunning(dataDir).orElseThrow();
    }

    private Process startParent() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        dataDir.toString())
                .inheritIO()
                .start();
    }

    /** Runs the services until it is killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            DataDirectory directory = DataDirectory.open(Path.of(arguments[0]));
            EmbeddedServices.start(directory, BuiltServices.durableSettings());
            Thread.currentThread().join();
        }
    }
}
