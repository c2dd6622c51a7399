package io.hearth.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** A program of our own that is kept running beside the server on a port of its own, such as the WeChat sandbox. */
public final class Companion implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final ServiceRunner<URI> runner;
    private final CompletableFuture<URI> address;

    private Companion(ServiceRunner<URI> runner) {
        this.runner = runner;
        this.address = runner.start();
    }

    /**
     * Returns at once, while the program still boots. One that a killed Hearth left behind is ended first.
     *
     * @param name lower case; names its log, its process record and its remembered port
     * @param environment what others must not read in the list of processes
     * @param command makes the command line for the port that was chosen
     */
    public static Companion start(
            DataDirectory directory, String name, Map<String, String> environment, IntFunction<List<String>> command) {
        RunRecord record = new RunRecord(directory.folder("run").resolve(name + ".pid"));
        return new Companion(new ServiceRunner<>(
                name,
                () -> {
                    record.findRunning()
                            .ifPresent(orphan -> ProcessTree.of(orphan).terminate(StopSignal.TERM, STOP_PATIENCE));
                    int port = directory.ports().claim(name);
                    return new Program(
                            name, command.apply(port), environment, port, directory.path(), log(directory, name));
                },
                record));
    }

    /** Completes when it takes connections; fails with {@link EmbeddedServicesException} when it does not come up. */
    public CompletableFuture<URI> address() {
        return address.copy();
    }

    public ServiceStatus status() {
        return runner.status();
    }

    @Override
    public void close() {
        runner.close();
    }

    private static Path log(DataDirectory directory, String name) {
        Path log = directory.folder("logs").resolve(name + ".log");
        try {
            return LogRotation.beforeStart(log);
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(log, e);
        }
    }

    private record Program(
            String name, List<String> line, Map<String, String> environment, int port, Path directory, Path log)
            implements Service<URI> {
        @Override
        public ChildCommand command() {
            return new ChildCommand(name, line, environment, directory, log, new byte[0], StopSignal.TERM);
        }

        @Override
        public boolean answers() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public URI address() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }
}
