package io.hearth.segmentation.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before Elasticsearch and fails where it is told to. */
public final class FaultyProxy implements AutoCloseable {

    private static final byte[] LOST_VIEW =
            ("{\"error\":{\"root_cause\":[{\"type\":\"search_context_missing_exception\",\"reason\":\"No search"
                            + " context found for id [1]\"}],\"type\":\"search_phase_execution_exception\"},\"status\":404}")
                    .getBytes(StandardCharsets.UTF_8);

    private static final byte[] REFUSED =
            "{\"errors\":true,\"items\":[{\"index\":{\"status\":400,\"error\":{\"type\":\"as_told\",\"reason\":\"none\"}}}]}"
                    .getBytes(StandardCharsets.UTF_8);

    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentMap<String, AtomicInteger> drops = new ConcurrentHashMap<>();
    private final AtomicInteger lostViews = new AtomicInteger();
    private final AtomicInteger lostPages = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean holdsBulk;

    public FaultyProxy(URI target) throws IOException {
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next so many requests to that path break off without an answer. */
    public void drop(String path, int times) {
        drops.put(path, new AtomicInteger(times));
    }

    public boolean hasDroppedAll() {
        return lostPages.get() == 0 && drops.values().stream().allMatch(left -> left.get() <= 0);
    }

    /** The next so many requests for a page of a scan break off without an answer. */
    public void dropPages(int times) {
        lostPages.set(times);
    }

    /** The next page of a scan is told that its point in time is unknown. */
    public void loseView() {
        lostViews.set(1);
    }

    /** The first item of the next bulk request is refused for good, and nothing of that request is done. */
    public void refuseDocument() {
        refusals.set(1);
    }

    /** Bulk requests are not answered any more. */
    public void holdBulk() {
        holdsBulk = true;
    }

    /** Waits until a bulk request is held. */
    public void awaitHeld() throws InterruptedException {
        held.await();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            AtomicInteger left = drops.get(path);
            if (left != null && left.getAndDecrement() > 0) {
                return;
            }
            if (holdsBulk && path.equals("/_bulk")) {
                held.countDown();
                new CountDownLatch(1).await();
            }
            if (path.equals("/_bulk") && refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                answer(exchange, 200, REFUSED);
                return;
            }
            if (isScan(path, body) && lostPages.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                return;
            }
            if (isScan(path, body) && lostViews.getAndDecrement() > 0) {
                answer(exchange, 404, LOST_VIEW);
                return;
            }
            pass(exchange, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isScan(String path, byte[] body) {
        return path.equals("/_search") && new String(body, StandardCharsets.UTF_8).contains("\"_source\"");
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : new String[] {"Content-Type", "Accept"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers().firstValue("X-Elastic-Product").ifPresent(product -> exchange.getResponseHeaders()
                .set("X-Elastic-Product", product));
        answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                .set("Content-Type", type));
        answer(exchange, answer.statusCode(), answer.body());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
