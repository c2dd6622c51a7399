package io.hearth.server.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.server.application.HearthApplication;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class ManagementIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext hearth;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        PostgresAddress postgres = TestServices.newDatabase();
        Map<String, Object> properties = new HashMap<>();
        properties.put("hearth.elasticsearch.url", TestServices.elasticsearch());
        properties.put("hearth.elasticsearch.index-prefix", TestServices.newIndexPrefix());
        properties.put("spring.datasource.url", postgres.jdbcUrl());
        properties.put("spring.datasource.username", postgres.user());
        properties.put("spring.datasource.password", postgres.password());
        properties.put("hearth.roles", "api");
        properties.put("hearth.work-dir", folder.toString());
        properties.put("hearth.callback.inbox-key", "00".repeat(32));
        properties.put("server.port", 0);
        properties.put("management.server.port", 0);
        // Whatever somebody wishes.
        properties.put("management.server.address", "0.0.0.0");
        hearth = HearthApplication.start(properties, List::of);
        hearth.getBean(Transactions.class).run(connection -> {
            DeadLetters.append(connection, "callback", 1, "broken");
            return null;
        });
    }

    @AfterAll
    static void stop() {
        hearth.close();
    }

    @Test
    void whoeverIsOnTheMachineSeesWhatWaits() throws Exception {
        get("local.server.port", "/api/contacts/o-canary-of-somebody");

        HttpResponse<String> metrics = get("local.management.port", "/actuator/prometheus");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("hearth_dead_letters 1.0")
                .contains("hearth_sending_stopped 0.0")
                .contains("hearth_inbox_pending 0.0")
                .contains("hearth_touchpoints{state=\"SENT\"} 0.0")
                .contains("hearth_wechat_quota_left{api=\"mass_send\"} 100.0")
                .contains("hearth_segmentation_seconds NaN")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("canary");
    }

    @Test
    void healthNamesItsPartsAndNothingOfWhatTheySay() throws Exception {
        HttpResponse<String> health = get("local.management.port", "/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"db\"").contains("UP").doesNotContain("PostgreSQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/env", "/heapdump", "/loggers", "/beans", "/configprops", "/shutdown", "/threaddump"})
    void nothingElseIsThere(String endpoint) throws Exception {
        assertThat(get("local.management.port", "/actuator" + endpoint).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus"})
    void thePortOfThePagesHasNoneOfIt(String path) throws Exception {
        assertThat(get("local.server.port", path).statusCode()).isGreaterThanOrEqualTo(400);
    }

    /** A socket that listens everywhere would answer there; on Linux all of 127.0.0.0/8 is this machine. */
    @Test
    void itIsOnLoopbackWhateverIsSet() {
        int port = port("local.management.port");

        assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).isInstanceOf(ConnectException.class);
    }

    private static HttpResponse<String> get(String port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port(port) + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int port(String property) {
        return hearth.getEnvironment().getRequiredProperty(property, Integer.class);
    }
}
