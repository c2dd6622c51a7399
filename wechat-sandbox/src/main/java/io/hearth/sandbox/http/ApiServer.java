package io.hearth.sandbox.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.hearth.sandbox.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Listens on loopback: WeChat's paths at the root and, where given, the control API below {@code /control}. */
public final class ApiServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    static {
        // Small answers over kept connections wait 40 ms for an acknowledgement otherwise.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpHandler api;
    private final @Nullable ApiHandler control;
    private final Executor threads;
    private final int port;
    private @Nullable HttpServer server;

    /** Starts to listen on {@code port}, or on a free one for 0. */
    public ApiServer(int port, ApiHandler api, @Nullable ApiHandler control, Faults faults, Executor threads) {
        this.api = new FaultyHandler(api, faults);
        this.control = control;
        this.threads = threads;
        HttpServer first = open(port);
        this.server = first;
        this.port = first.getAddress().getPort();
    }

    /** Without a trailing slash. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Refuses connections, the control API's too, until {@link #listenAgain}. */
    public synchronized void stopListening() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public synchronized void listenAgain() {
        if (server == null) {
            server = open(port);
        }
    }

    @Override
    public void close() {
        stopListening();
    }

    private HttpServer open(int wanted) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted);
            HttpServer opened = HttpServer.create(address, BACKLOG);
            opened.setExecutor(threads);
            opened.createContext("/", api);
            if (control != null) {
                opened.createContext("/control/", new PlainHandler(control));
            }
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + wanted, e);
        }
    }
}
