package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.embedded.ServiceStatus.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {
    private static final RestartPolicy SOON = new RestartPolicy(Duration.ofMillis(1), Duration.ofSeconds(60), 3);

    @TempDir
    private Path temporary;

    @Test
    void killedChildIsStartedAgain() {
        try (ChildProcess child = child("exec sleep 60")) {
            child.start();
            child.markUp();
            long first = pid(child);
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await().untilAsserted(() -> {
                assertThat(child.status(1).restarts()).isEqualTo(1);
                assertThat(child.status(1).pid()).isPresent();
            });
            assertThat(pid(child)).isNotEqualTo(first);
        }
    }

    @Test
    void childThatKeepsDyingIsGivenUp() {
        try (ChildProcess child = child("exit 1")) {
            child.start();
            child.markUp();
            await().until(() -> child.status(1).state() == State.FAILED);
            assertThat(child.status(1).restarts()).isEqualTo(2);
            assertThat(child.status(1).pid()).isEmpty();
        }
    }

    @Test
    void childThatDiesBeforeItIsUpIsLeftForTheStarterToReport() {
        try (ChildProcess child = child("exit 1")) {
            child.start();
            await().until(() -> !child.isAlive());
            assertThat(child.status(1).state()).isEqualTo(State.STARTING);
            assertThat(child.status(1).restarts()).isZero();
        }
    }

    @Test
    void closeEndsGrandchildrenToo() {
        ChildProcess child = child("sleep 60 & wait");
        child.start();
        child.markUp();
        ProcessHandle root = ProcessHandle.of(pid(child)).orElseThrow();
        await().until(() -> root.children().findAny().isPresent());
        List<ProcessHandle> grandchildren = root.children().toList();
        child.close();
        await().until(() -> grandchildren.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(root.isAlive()).isFalse();
        assertThat(record().findRunning()).isEmpty();
        assertThat(child.status(1).state()).isEqualTo(State.STOPPED);
    }

    private static long pid(ChildProcess child) {
        return child.status(1).pid().orElseThrow();
    }

    private RunRecord record() {
        return new RunRecord(temporary.resolve("child.pid"));
    }

    private ChildProcess child(String script) {
        ChildCommand command = new ChildCommand(
                "child",
                List.of("sh", "-c", script),
                Map.of(),
                temporary,
                temporary.resolve("child.log"),
                new byte[0],
                StopSignal.TERM);
        return new ChildProcess(command, record(), SOON);
    }
}
