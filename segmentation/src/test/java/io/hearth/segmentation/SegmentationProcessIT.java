package io.hearth.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.testing.BuiltRoom;
import io.hearth.segmentation.testing.FaultyProxy;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.SeededStream;
import io.hearth.segmentation.testing.StartingParent;
import io.hearth.segmentation.testing.StayingProcess;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packed process, as the server starts it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SegmentationProcessIT {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theProcessPublishesAndSaysSo() throws Exception {
        try (Installation installation = new Installation(
                TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder.resolve("rollups"))) {
            installation.write(new SeededStream(5, 20, NOW.minusSeconds(864_000), 9).generate(100));
            SegmentationRequest request = installation.request(NOW, false);

            Ended ended = start(request.toJson());

            assertThat(ended.exitCode()).as(ended.log()).isZero();
            assertThat(ended.lines())
                    .allMatch(line -> SegmentationEvent.parse(line).isPresent());
            assertThat(ended.lastEvent())
                    .contains(new SegmentationEvent.Finished(
                            installation.runs().latest().orElseThrow()));
            assertThat(installation.contacts().run().map(PublishedRun::runId)).contains(request.runId());
        }
    }

    @Test
    void aRunThatIsKilledWhileItWritesLeavesTheFormerResultsAndTheNextOneGoesOn() throws Exception {
        try (Installation installation = new Installation(
                        TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder.resolve("rollups"));
                StayingProcess staying = StayingProcess.start(Duration.ofMinutes(5), folder.resolve("staying.txt"));
                FaultyProxy proxy = new FaultyProxy(TestServices.elasticsearch())) {
            installation.write(new SeededStream(5, 20, NOW.minusSeconds(864_000), 9).generate(100));
            SegmentationRequest former = installation.request(NOW, false);
            assertThat(staying.run(former)).containsInstanceOf(SegmentationEvent.Finished.class);
            Map<String, JsonNode> before = installation.contactsWithoutScores();
            installation.write(new SeededStream(6, 20, NOW.minusSeconds(864_000), 9).generate(100));

            proxy.holdBulk();
            Process killed = launch(
                    Installation.via(proxy.url(), installation.request(NOW, false))
                            .toJson(),
                    folder.resolve("killed.txt"));
            proxy.awaitHeld();
            killed.destroyForcibly().waitFor();

            assertThat(installation.contacts().run().map(PublishedRun::runId)).contains(former.runId());
            assertThat(installation.contactsWithoutScores()).isEqualTo(before);
            SegmentationRequest next = installation.request(NOW, false);
            assertThat(staying.run(next)).containsInstanceOf(SegmentationEvent.Finished.class);
            Map<String, JsonNode> after = installation.contactsWithoutScores();
            assertThat(start(installation.request(NOW, true).toJson()).exitCode())
                    .isZero();
            assertThat(after).isNotEqualTo(before).isEqualTo(installation.contactsWithoutScores());
            // A run that fails ends the process, so that the next one finds nothing of it.
            assertThat(staying.run(unreachable())).containsInstanceOf(SegmentationEvent.Failed.class);
            assertThat(staying.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aProcessThatStaysEndsWhenNothingComesAnyMore() throws Exception {
        try (Installation installation = new Installation(
                        TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder.resolve("rollups"));
                StayingProcess staying = StayingProcess.start(Duration.ZERO, folder.resolve("staying.txt"))) {
            assertThat(staying.run(installation.request(NOW, false)))
                    .containsInstanceOf(SegmentationEvent.Finished.class);
            assertThat(staying.exitCode()).isZero();
        }
    }

    @Test
    void aProcessThatStaysEndsWithTheOneThatStartedItThoughThatIsKilled() throws Exception {
        List<String> command = StayingProcess.command(Duration.ofMinutes(5));
        Process parent = new ProcessBuilder(StartingParent.of(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            long pid = Long.parseLong(parent.inputReader().readLine());
            ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
            parent.destroyForcibly().waitFor();
            // Well before it would go for want of a first request.
            child.onExit().get(20, TimeUnit.SECONDS);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aRequestThatCannotBeReadEndsWithTwo() throws Exception {
        Ended ended = start("{}");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.lastEvent()).contains(new SegmentationEvent.Failed("the request has no run_id"));
    }

    @Test
    void aRunWithoutElasticsearchEndsWithOne() throws Exception {
        Ended ended = start(unreachable().toJson());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lastEvent()).containsInstanceOf(SegmentationEvent.Failed.class);
    }

    @Test
    void anErrorIsSaidAsAFailureIs() throws Exception {
        List<String> command = BuiltRoom.java();
        command.addAll(List.of(
                "-cp", BuiltRoom.jar() + ":" + without("spark-sql"), "io.hearth.segmentation.SegmentationMain"));
        command.addAll(List.of("--stay", "PT5M"));
        try (StayingProcess incomplete = StayingProcess.start(command, folder.resolve("incomplete.txt"))) {
            assertThat(incomplete.run(unreachable())).containsInstanceOf(SegmentationEvent.Failed.class);
            assertThat(incomplete.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void whatALargeRunTookOfTheMachineIsGivenBack() throws Exception {
        List<String> command = BuiltRoom.java();
        command.addAll(List.of(
                "-cp",
                BuiltRoom.classesOf(GrownHeap.class) + ":" + BuiltRoom.jar() + ":" + BuiltRoom.libraries() + "/*",
                GrownHeap.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("grown.txt").toFile())
                .start();
        List<String> said = process.inputReader().lines().toList();

        assertThat(said).as(Files.readString(folder.resolve("grown.txt"))).hasSize(3);
        assertThat(Long.parseLong(said.get(0))).isGreaterThan(1_000);
        assertThat(Long.parseLong(said.get(1))).isLessThan(800);
        assertThat(said.get(2)).isEqualTo("true");
    }

    private static String without(String library) throws IOException {
        try (Stream<Path> jars = Files.list(BuiltRoom.libraries())) {
            return jars.filter(jar -> !jar.getFileName().toString().startsWith(library))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }

    private SegmentationRequest unreachable() {
        return new SegmentationRequest(
                "run-1",
                URI.create("http://127.0.0.1:1"),
                new IndexNames(""),
                HumanTime.SHANGHAI,
                NOW,
                false,
                false,
                folder.toString(),
                "local[1]",
                List.of());
    }

    private record Ended(int exitCode, List<String> lines, String log) {

        Optional<SegmentationEvent> lastEvent() {
            return SegmentationEvent.parse(lines.get(lines.size() - 1));
        }
    }

    private Ended start(String request) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = launch(request, log);
        try {
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), lines, Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private Process launch(String request, Path log) throws IOException {
        Path file = Files.writeString(folder.resolve("request.json"), request);
        return new ProcessBuilder(BuiltRoom.segmentation(file.toString()))
                .redirectError(log.toFile())
                .start();
    }
}
