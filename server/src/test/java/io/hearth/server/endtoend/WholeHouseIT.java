package io.hearth.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hearth up} starts for a newcomer, embedded servers and demo included; one house for all tests here. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeHouseIT {

    private static final Path WEB = Path.of("..", "dashboard-api", "web");
    private static final long BROWSER_MINUTES = 10;

    @TempDir
    private static Path folder;

    private static HearthProcess up;
    private static URI address;
    private static String password;

    @BeforeAll
    static void startTheHouse() throws Exception {
        start();
    }

    @AfterAll
    static void stopTheHouse() throws Exception {
        up.close();
    }

    @Test
    @Order(1)
    void theFunnelHasShapeAtFirstSight() throws Exception {
        JsonNode funnel = new ApiClient(address).signIn("manager", password).get("/api/funnel");
        List<Integer> reached = funnel.path("stages").findValuesAsText("reached").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(reached).hasSize(6).isSortedAccordingTo((a, b) -> b - a).doesNotContain(0);
    }

    @Test
    @Order(1)
    void theListeningDeskHasWorkAtFirstSight() throws Exception {
        ApiClient content = new ApiClient(address).signIn("content", password);
        List<String> states = content.get("/api/conversations?limit=100").findValuesAsText("state");
        assertThat(states).contains("OPEN", "ASSIGNED", "ANSWERED");
        assertThat(content.get("/api/messages?collected=true").path("items")).hasSize(2);
    }

    @Test
    @Order(2)
    void aSecondHearthOnTheSameDirectoryIsRefused() throws Exception {
        HearthProcess.Ended second = HearthProcess.run(Map.of(), "up", "--data-dir", dataDir(), "--port", "0");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output())
                .contains("Another Hearth (process " + up.handle().pid() + ")")
                .contains("./hearth down")
                .doesNotContain("\tat ");
    }

    @Test
    @Order(3)
    void thePagesPassTheirBrowserTests() throws Exception {
        assumeThat(Files.exists(WEB.resolve("node_modules")))
                .as("the pages were built, so that their browser is installed")
                .isTrue();
        Path output = folder.resolve("browser.log");
        ProcessBuilder npm = new ProcessBuilder("npm", "run", "browser")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        npm.environment()
                .putAll(Map.of(
                        "BASE_URL",
                        address.toString(),
                        "HEARTH_USER",
                        "manager",
                        "HEARTH_PASSWORD",
                        password,
                        "HEARTH_CONTENT_USER",
                        "content",
                        "HEARTH_SALES_USER",
                        "sales",
                        "HEARTH_ANALYST_USER",
                        "analyst",
                        "HEARTH_ADMIN_USER",
                        "admin",
                        "HEARTH_SCREENSHOTS",
                        Path.of("target", "screenshots").toAbsolutePath().toString()));
        Process tests = npm.start();
        boolean ended = tests.waitFor(BROWSER_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            tests.descendants().forEach(ProcessHandle::destroyForcibly);
            tests.destroyForcibly();
        }
        assertThat(ended && tests.exitValue() == 0).as(Files.readString(output)).isTrue();
    }

    @Test
    @Order(4)
    void nothingIsLostWhenServerAndDatabasesAreKilledAndTheNextStartEndsWhatTheyLeave() throws Exception {
        long before = interactions();
        List<ProcessHandle> children = up.handle().descendants().toList();
        List<ProcessHandle> databases =
                children.stream().filter(WholeHouseIT::isDatabase).toList();
        assertThat(databases).isNotEmpty().isNotEqualTo(children);
        up.handle().destroyForcibly();
        databases.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(30)).until(() -> Stream.concat(Stream.of(up.handle()), databases.stream())
                .noneMatch(ProcessHandle::isAlive));

        start();

        assertThat(interactions()).isGreaterThanOrEqualTo(before);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(5)
    void downStopsEverythingChildrenIncluded() throws Exception {
        List<ProcessHandle> children = up.handle().descendants().toList();
        HearthProcess.Ended down = HearthProcess.run(Map.of(), "down", "--data-dir", dataDir());
        assertThat(down.exitCode()).isZero();
        assertThat(up.handle().isAlive()).isFalse();
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(HearthProcess.run(Map.of(), "status", "--data-dir", dataDir())
                        .output())
                .contains("Hearth is down");
    }

    private static void start() throws IOException, InterruptedException {
        up = HearthProcess.start(Map.of(), "up", "--data-dir", dataDir(), "--port", "0");
        String line = up.awaitLine("Hearth is up: ");
        address = URI.create(line.substring(line.indexOf("http")).strip());
        password = up.awaitLine("Sign in with the password").replaceAll(".*password (\\S+) as.*", "$1");
    }

    private static boolean isDatabase(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("org.elasticsearch.") || line.contains("/postgres -D"))
                .isPresent();
    }

    private static long interactions() throws Exception {
        return new ApiClient(address)
                .signIn("manager", password)
                .get("/api/status")
                .path("interactions")
                .path("count")
                .asLong();
    }

    private static String dataDir() {
        return folder.resolve("data").toString();
    }
}
