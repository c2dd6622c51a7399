package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hearth.embedded.ServiceStatus.State;
import io.hearth.embedded.testing.BuiltServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServicesIT {
    private static final Duration BOOT = Duration.ofMinutes(3);

    @TempDir
    private Path temporary;

    @Test
    void killedServicesComeBackAtTheSameAddressWithAllAcknowledgedData() throws Exception {
        Path dataDir = temporary.resolve("数据 dir");
        List<ProcessHandle> processes;
        try (DataDirectory directory = DataDirectory.open(dataDir);
                EmbeddedServices services = EmbeddedServices.start(directory, BuiltServices.durableSettings())) {
            StoredData data = new StoredData(
                    services.elasticsearch().join(), services.postgres().join());
            data.write();
            assertThat(data.statusOfWriteWithoutIndex()).isEqualTo(404);
            assertThat(EmbeddedServices.findRunning(dataDir))
                    .hasValueSatisfying(
                            running -> assertThat(running.postgres()).contains(data.postgres()));

            processes(services).forEach(ProcessHandle::destroyForcibly);
            await().atMost(BOOT)
                    .untilAsserted(() -> assertThat(services.status()).allSatisfy(status -> {
                        assertThat(status.restarts()).isPositive();
                        assertThat(status.state()).isEqualTo(State.UP);
                    }));
            data.assertThere();
            processes = processes(services);
            assertThat(processes).hasSize(2);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(EmbeddedServices.findRunning(dataDir)).isEmpty();
    }

    @Test
    void missingDistributionAndSwitchedOffServiceSaySo() {
        EmbeddedSettings settings = EmbeddedSettings.both(temporary.resolve("s"), temporary.resolve("no.zip"))
                .withoutPostgres();
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"));
                EmbeddedServices services = EmbeddedServices.start(directory, settings)) {
            assertThatThrownBy(() -> services.elasticsearch().join())
                    .hasRootCauseInstanceOf(EmbeddedServicesException.class)
                    .rootCause()
                    .hasMessageStartingWith("No Elasticsearch distribution at " + temporary.resolve("no.zip"));
            assertThatThrownBy(() -> services.postgres().join()).hasMessageContaining("is off");
            assertThat(services.status()).singleElement().satisfies(status -> assertThat(status.state())
                    .isEqualTo(State.FAILED));
        }
    }

    private static List<ProcessHandle> processes(EmbeddedServices services) {
        return services.status().stream()
                .flatMap(status -> status.pid().stream().boxed())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
    }
}
