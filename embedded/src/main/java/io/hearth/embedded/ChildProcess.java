package io.hearth.embedded;

import io.hearth.embedded.ServiceStatus.State;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one service running: starts it again when it dies by itself, and ends it with all its children on close. */
final class ChildProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ChildCommand command;
    private final RunRecord record;
    private final RestartPolicy policy;
    private @Nullable Process process;
    private Instant startedAt = Instant.EPOCH;
    private State state = State.STOPPED;
    private int quickDeaths;
    private int restarts;

    ChildProcess(ChildCommand command, RunRecord record, RestartPolicy policy) {
        this.command = command;
        this.record = record;
        this.policy = policy;
    }

    /** Starts the service for the first time. Until {@link #markUp} its death is final, for the caller to report. */
    synchronized void start() {
        state = State.STARTING;
        spawn();
    }

    /** The service answers: from now on it is kept alive. */
    synchronized void markUp() {
        if (state != State.STARTING) {
            return;
        }
        state = State.UP;
        if (!isAlive()) {
            restartLater();
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized ServiceStatus status(int port) {
        boolean alive = isAlive();
        return new ServiceStatus(
                command.name(),
                state,
                port,
                alive && process != null ? OptionalLong.of(process.pid()) : OptionalLong.empty(),
                alive ? Optional.of(startedAt) : Optional.empty(),
                restarts);
    }

    @Override
    public void close() {
        Optional<Process> last = stopSupervising();
        last.ifPresent(child -> ProcessTree.of(child.toHandle()).terminate(command.stopSignal(), STOP_PATIENCE));
        record.delete();
    }

    private synchronized Optional<Process> stopSupervising() {
        state = State.STOPPED;
        return Optional.ofNullable(process);
    }

    private void spawn() {
        try {
            Process child = command.start();
            process = child;
            startedAt = Instant.now();
            record.write(child.toHandle());
            var unused = child.onExit().thenAccept(this::onDeath);
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot start " + command.name(), e);
        }
    }

    private synchronized void onDeath(Process dead) {
        if (state == State.UP && dead.equals(process)) {
            restartLater();
        }
    }

    private void restartLater() {
        boolean quick = Duration.between(startedAt, Instant.now()).compareTo(policy.quickDeath()) < 0;
        quickDeaths = quick ? quickDeaths + 1 : 1;
        if (policy.givesUpAfter(quickDeaths)) {
            state = State.FAILED;
            LOG.error(
                    "{} died {} times in a row and stays down until Hearth is started again; its last words: {} ({})",
                    command.name(),
                    quickDeaths,
                    LogTail.of(command.log()),
                    command.log());
            return;
        }
        Duration pause = policy.pauseAfter(quickDeaths);
        state = State.RESTARTING;
        LOG.warn("{} died; starting it again in {} ms", command.name(), pause.toMillis());
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::restart);
    }

    private synchronized void restart() {
        if (state != State.RESTARTING) {
            return;
        }
        restarts++;
        state = State.UP;
        try {
            spawn();
        } catch (EmbeddedServicesException e) {
            LOG.warn("{}", e.getMessage());
            restartLater();
        }
    }
}
