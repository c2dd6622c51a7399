package io.hearth.server.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.SegmentationRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which child runs what; the children are scripted. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SegmentationProcessIT {

    private static final Duration LONG = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    void oneChildMakesAllRunsUntilItIsClosed() throws Exception {
        long child;
        try (SegmentationProcess process = process(LONG)) {
            child = run(process, "first", "local[1]");
            assertThat(run(process, "second", "local[1]")).isEqualTo(child);
            assertThat(ProcessHandle.of(child)).isPresent();
        }
        assertThat(ProcessHandle.of(child)).isEmpty();
    }

    @Test
    void aChildThatWasKilledOrLeavesAsItIsAskedIsReplacedUnnoticed() throws Exception {
        try (SegmentationProcess process = process(LONG)) {
            long killed = run(process, "first", "local[1]");
            ProcessHandle handle = ProcessHandle.of(killed).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().get();

            long second = run(process, "second", "local[1]");
            long third = run(process, "leaves", "local[1]");

            assertThat(List.of(killed, second, third)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRunThatFailsOrIsKilledFailsAndTheNextOneHasAChildOfItsOwn() throws Exception {
        try (SegmentationProcess process = process(LONG)) {
            long first = run(process, "first", "local[1]");
            assertThatThrownBy(() -> run(process, "fails", "local[1]"))
                    .isInstanceOf(SegmentationFailedException.class)
                    .hasMessageStartingWith("as told");
            assertThat(ProcessHandle.of(first)).isEmpty();

            long second = run(process, "second", "local[1]");
            assertThatThrownBy(() -> run(process, "dies", "local[1]"))
                    .isInstanceOf(SegmentationFailedException.class)
                    .hasMessageStartingWith("the run ended without a word");

            assertThat(List.of(first, second, run(process, "third", "local[1]")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noChildStaysOnAClusterOrWhereItIsToldNotTo() throws Exception {
        try (SegmentationProcess cluster = process(LONG);
                SegmentationProcess hasty = process(Duration.ZERO)) {
            assertThat(ProcessHandle.of(run(cluster, "first", "spark://127.0.0.1:7077")))
                    .isEmpty();
            assertThat(folder.resolve("segmentation.log")).content().contains("left by itself");
            assertThat(ProcessHandle.of(run(hasty, "first", "local[1]"))).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsNotUnderstoodOrIsAboutAnotherRunIsAFailure() throws Exception {
        try (SegmentationProcess process = process(LONG)) {
            assertThatThrownBy(() -> run(process, "mumbles", "local[1]"))
                    .isInstanceOf(SegmentationFailedException.class)
                    .hasMessageContaining("is not understood");
            assertThatThrownBy(() -> run(process, "confuses", "local[1]"))
                    .isInstanceOf(SegmentationFailedException.class)
                    .hasMessageContaining("answered for another run, another;");
        }
    }

    @Test
    void noChildRunsThatWasStartedWhileAllIsEnded() {
        List<SegmentationProcess> itself = new ArrayList<>();
        SegmentationProcess process = new SegmentationProcess(
                hard -> {
                    itself.get(0).close();
                    return command();
                },
                folder,
                LONG);
        itself.add(process);

        assertThatThrownBy(() -> run(process, "first", "local[1]"))
                .isInstanceOf(SegmentationFailedException.class)
                .hasMessageContaining("is being ended");
    }

    @Test
    void aRunWaitsForTheOneThatAnotherThreadHasBegun() throws Exception {
        List<Thread> others = new ArrayList<>();
        List<String> overtaken = new ArrayList<>();
        try (SegmentationProcess process = new SegmentationProcess(
                hard -> {
                    if (others.get(0).getState() == Thread.State.NEW) {
                        others.get(0).start();
                        await().until(() -> others.get(0).getState() == Thread.State.WAITING
                                || !others.get(0).isAlive());
                        overtaken.add(others.get(0).isAlive() ? "waits" : "is done");
                    }
                    return command();
                },
                folder,
                LONG)) {
            others.add(new Thread(() -> assertThat(process).satisfies(p -> run(p, "second", "local[1]"))));

            run(process, "first", "local[1]");
            others.get(0).join();
        }
        assertThat(overtaken).containsExactly("waits");
    }

    @Test
    void whatAnotherProcessStillLogsIsNoPartOfTheLog() throws Exception {
        Path log = folder.resolve("segmentation.log");
        try (var other = Files.newOutputStream(log);
                SegmentationProcess process = process(Duration.ZERO)) {
            other.write("before\n".getBytes(StandardCharsets.UTF_8));
            run(process, "first", "local[1]");
            other.write("after\n".getBytes(StandardCharsets.UTF_8));

            assertThat(log).content().contains("left by itself").doesNotContain("before", "after");
        }
    }

    private SegmentationProcess process(Duration stay) {
        return new SegmentationProcess(hard -> command(), folder, stay);
    }

    private static List<String> command() {
        try {
            return ScriptedChild.command();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the id of the process that ran it */
    private static long run(SegmentationProcess process, String runId, String master)
            throws SegmentationFailedException {
        SegmentationRequest request = new SegmentationRequest(
                runId,
                URI.create("http://127.0.0.1:1"),
                new IndexNames(""),
                HumanTime.SHANGHAI,
                Instant.parse("2026-06-30T08:00:00Z"),
                false,
                false,
                "file:///none",
                master,
                List.of());
        return process.run(request, progress -> {}).interactionsRead();
    }
}
