package io.hearth.ingest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real Elasticsearch behind a door that can fail as one that dies does: before it acts, after it acted, or in half. */
public final class FaultyElastic implements AutoCloseable {

    /** What becomes of bulk requests. */
    public enum Fault {
        NONE,
        /** Nothing is carried out. */
        DOWN,
        /** All is carried out, and nobody is told. */
        DIES_AFTERWARDS,
        /** The first half is carried out, and nobody is told. */
        DIES_IN_THE_MIDDLE,
        /** All is carried out but the first three, of which one is bad, one too much, and one is there already. */
        MIXED
    }

    private final URI real;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger bulks = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    public FaultyElastic(URI real) throws IOException {
        this.real = real;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public ElasticConnection connect() {
        return ElasticConnection.open(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    /** From now on. */
    public void set(Fault next) {
        fault = next;
    }

    public int bulks() {
        return bulks.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean bulk = exchange.getRequestURI().getPath().equals("/_bulk");
        Fault now = bulk ? fault : Fault.NONE;
        if (bulk) {
            bulks.incrementAndGet();
        }
        switch (now) {
            case NONE -> answer(exchange, forward(exchange, body));
            case DOWN -> exchange.close();
            case DIES_AFTERWARDS -> {
                forward(exchange, body);
                exchange.close();
            }
            case DIES_IN_THE_MIDDLE -> {
                forward(exchange, lines(body, 0, count(body) / 2));
                exchange.close();
            }
            case MIXED -> answerMixed(exchange, body);
        }
    }

    /** One is refused for good, one is told to come again, and one is carried out twice. */
    private void answerMixed(HttpExchange exchange, byte[] body) throws IOException {
        fault = Fault.NONE;
        forward(exchange, lines(body, 2, 3));
        HttpResponse<byte[]> rest = forward(exchange, lines(body, 2, count(body)));
        String items = new String(rest.body(), StandardCharsets.UTF_8);
        String mixed = items.replaceFirst(
                "\\[",
                "[{\"create\":{\"status\":400,\"error\":{\"type\":\"document_parsing_exception\",\"reason\":\"bad\"}}},"
                        + "{\"create\":{\"status\":429,\"error\":{\"type\":\"es_rejected_execution_exception\","
                        + "\"reason\":\"busy\"}}},");
        answer(exchange, rest.statusCode(), "application/json", mixed.getBytes(StandardCharsets.UTF_8));
    }

    private static int count(byte[] body) {
        return (int) new String(body, StandardCharsets.UTF_8).lines().count() / 2;
    }

    /** The documents from one to another, each of two lines. */
    private static byte[] lines(byte[] body, int from, int to) {
        StringBuilder chosen = new StringBuilder();
        new String(body, StandardCharsets.UTF_8)
                .lines()
                // What is to be done stands on one line, the document on the next.
                .skip(2L * from)
                .limit(2L * (to - from))
                .forEach(line -> chosen.append(line).append('\n'));
        return chosen.toString().getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        real.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String header : new String[] {"Content-Type", "Accept"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> real) throws IOException {
        String type = real.headers().firstValue("Content-Type").orElse("application/json");
        answer(exchange, real.statusCode(), type, real.body());
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
