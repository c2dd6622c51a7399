package io.hearth.embedded;

import io.hearth.embedded.ServiceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one service up in its own thread, and down. */
final class ServiceRunner<A> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceRunner.class);
    private static final Duration BOOT_PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 100;
    private static final int ATTEMPTS = 3;

    private final String name;
    private final Supplier<Service<A>> preparation;
    private final RunRecord record;
    private final CompletableFuture<A> address = new CompletableFuture<>();
    private final Thread thread;
    private @Nullable Service<A> service;
    private @Nullable ChildProcess child;
    private boolean closed;

    /** @param preparation chooses ports and writes files; called again when a port was lost to another program */
    ServiceRunner(String name, Supplier<Service<A>> preparation, RunRecord record) {
        this.name = name;
        this.preparation = preparation;
        this.record = record;
        this.thread = new Thread(this::run, "start-" + name);
        thread.setDaemon(true);
    }

    CompletableFuture<A> start() {
        thread.start();
        return address;
    }

    /** Its address once it has come up. */
    Optional<A> findAddress() {
        return address.isDone() && !address.isCompletedExceptionally() ? Optional.of(address.join()) : Optional.empty();
    }

    /** Asks the service itself whether it answers, as it does not at once after a restart. */
    ServiceStatus status() {
        Service<A> asked;
        ServiceStatus status;
        synchronized (this) {
            if (child == null || service == null) {
                return new ServiceStatus(name, stateBeforeStart(), 0, OptionalLong.empty(), Optional.empty(), 0);
            }
            asked = service;
            status = child.status(service.port());
        }
        return status.state() == State.UP && !asked.answers() ? status.withState(State.STARTING) : status;
    }

    private State stateBeforeStart() {
        if (closed) {
            return State.STOPPED;
        }
        return address.isCompletedExceptionally() ? State.FAILED : State.STARTING;
    }

    @Override
    public void close() {
        thread.interrupt();
        Optional<ChildProcess> last;
        synchronized (this) {
            closed = true;
            last = Optional.ofNullable(child);
        }
        last.ifPresent(ChildProcess::close);
        address.cancel(false);
    }

    private void run() {
        Instant begun = Instant.now();
        try {
            A reached = boot();
            LOG.info(
                    "{} is up after {} ms",
                    name,
                    Duration.between(begun, Instant.now()).toMillis());
            address.complete(reached);
        } catch (InterruptedException e) {
            address.cancel(false);
        } catch (RuntimeException e) {
            address.completeExceptionally(e);
        }
    }

    private A boot() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Service<A> prepared = preparation.get();
            ChildProcess started = startChild(prepared);
            if (comesUp(prepared, started)) {
                A reached = prepared.address();
                started.markUp();
                return reached;
            }
            started.close();
            // Another program may have taken the port between the choice and the start.
            if (attempt == ATTEMPTS || Ports.isFree(prepared.port())) {
                ChildCommand command = prepared.command();
                throw EmbeddedServicesException.died(name, LogTail.of(command.log()), command.log());
            }
        }
    }

    private synchronized ChildProcess startChild(Service<A> prepared) throws InterruptedException {
        if (closed) {
            throw new InterruptedException();
        }
        ChildProcess started = new ChildProcess(prepared.command(), record, RestartPolicy.DEFAULT);
        service = prepared;
        child = started;
        started.start();
        return started;
    }

    private boolean comesUp(Service<A> prepared, ChildProcess started) throws InterruptedException {
        Instant deadline = Instant.now().plus(BOOT_PATIENCE);
        while (started.isAlive()) {
            if (prepared.answers()) {
                return true;
            }
            if (Instant.now().isAfter(deadline)) {
                started.close();
                ChildCommand command = prepared.command();
                throw EmbeddedServicesException.silent(
                        name, BOOT_PATIENCE.toSeconds(), LogTail.of(command.log()), command.log());
            }
            // A service does not tell that it is ready: it can only be asked again.
            Thread.sleep(POLL_MILLIS);
        }
        return false;
    }
}
