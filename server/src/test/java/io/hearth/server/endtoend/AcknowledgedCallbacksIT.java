package io.hearth.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.embedded.EmbeddedServices;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each process of a house is killed in turn while fans write. What WeChat's side saw acknowledged is in Elasticsearch
 * afterwards, exactly once; and the next start ends what the killed server left.
 */
class AcknowledgedCallbacksIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Acknowledged ones between two blows, so that each falls among callbacks under way. */
    private static final int BETWEEN_BLOWS = 100;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsKeptExactlyOnceWhoeverIsKilled() throws Exception {
        int port = freePort();
        URI server = URI.create("http://127.0.0.1:" + port);
        try (SandboxProcess sandbox = SandboxProcess.start(server.resolve("/wechat/callback"))) {
            HearthProcess up = start(sandbox, port);
            List<ProcessHandle> orphans;
            try (WritingFans fans = WritingFans.begin(sandbox)) {
                awaitMore(sandbox);
                kill(up, command -> command.contains("org.elasticsearch."));
                awaitMore(sandbox);
                kill(up, command -> command.contains("/postgres -D"));
                awaitMore(sandbox);
                orphans = up.handle().descendants().toList();
                assertThat(orphans).isNotEmpty();
                up.handle().destroyForcibly();
                await().atMost(PATIENCE).until(() -> !up.handle().isAlive());
            }
            try (HearthProcess again = start(sandbox, port);
                    WritingFans fans = WritingFans.begin(sandbox)) {
                assertThat(orphans).as("what the killed server left").noneMatch(ProcessHandle::isAlive);
                awaitMore(sandbox);
                fans.stop();
                await().atMost(PATIENCE)
                        .until(() -> sandbox.callbacks("pending").isEmpty());
                assertAllKept(sandbox);
            }
        }
    }

    private HearthProcess start(SandboxProcess sandbox, int port) throws Exception {
        HearthProcess up = HearthProcess.start(
                environment(sandbox), "up", "--no-demo", "--port", "" + port, "--data-dir", dataDir());
        up.awaitLine("Hearth is up: ");
        return up;
    }

    private static void kill(HearthProcess up, Predicate<String> service) {
        List<ProcessHandle> victims = up.handle()
                .descendants()
                .filter(process -> process.info().commandLine().filter(service).isPresent())
                .toList();
        assertThat(victims).isNotEmpty();
        victims.forEach(ProcessHandle::destroyForcibly);
    }

    private static void awaitMore(SandboxProcess sandbox) throws IOException, InterruptedException {
        int before = sandbox.callbacks("acknowledged").size();
        await().atMost(PATIENCE).until(() -> sandbox.callbacks("acknowledged").size() >= before + BETWEEN_BLOWS);
    }

    private void assertAllKept(SandboxProcess sandbox) throws IOException, InterruptedException {
        List<String> acknowledged = sandbox.callbacks("acknowledged").stream()
                .map(AcknowledgedCallbacksIT::interactionId)
                .toList();
        int givenUp = sandbox.callbacks("given_up").size();
        URI elasticsearch = EmbeddedServices.findRunning(Path.of(dataDir()))
                .orElseThrow()
                .elasticsearch()
                .orElseThrow();
        try (ElasticConnection elastic = ElasticConnection.open(elasticsearch)) {
            // Elasticsearch itself may still be opening its shards.
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(countOf(acknowledged, elastic))
                    .isEqualTo(acknowledged.size()));
            // A try whose answer was lost may have been kept all the same; nothing else may be there.
            assertThat(count(elastic)).isBetween((long) acknowledged.size(), (long) acknowledged.size() + givenUp);
        }
    }

    /** Derived from message id, sender and second, as the product promises. */
    private static String interactionId(JsonNode callback) {
        String messageId = callback.path("fields").path("MsgId").asText();
        String second = callback.path("create_time").asText();
        return InteractionId.of(
                        "wechat:message", messageId, callback.path("openid").asText(), second)
                .value();
    }

    private static long countOf(List<String> ids, ElasticConnection elastic) throws IOException {
        return elastic.client()
                .count(c -> c.index("interactions").ignoreUnavailable(true).query(q -> q.ids(i -> i.values(ids))))
                .count();
    }

    private static long count(ElasticConnection elastic) throws IOException {
        return elastic.client()
                .count(c -> c.index("interactions").ignoreUnavailable(true))
                .count();
    }

    private String dataDir() {
        return folder.resolve("data").toString();
    }

    private static Map<String, String> environment(SandboxProcess sandbox) {
        Map<String, String> environment = new LinkedHashMap<>(sandbox.environment());
        environment.put("HEARTH_SEGMENTATION_EVERY", "PT1H");
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
