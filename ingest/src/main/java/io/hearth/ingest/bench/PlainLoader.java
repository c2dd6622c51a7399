package io.hearth.ingest.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** What the server can do: ready-made request bodies, two at once, answers not looked at beyond their success. */
final class PlainLoader {

    private static final int THREADS = 2;

    private final RestClient rest;

    PlainLoader(RestClient rest) {
        this.rest = rest;
    }

    void load(List<Path> bodies) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                workers.add(threads.submit(() -> loadFrom(bodies, next)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the plain loader failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean loadFrom(List<Path> bodies, AtomicInteger next) throws IOException {
        for (int body = next.getAndIncrement(); body < bodies.size(); body = next.getAndIncrement()) {
            post(Files.readAllBytes(bodies.get(body)));
        }
        return true;
    }

    private void post(byte[] body) throws IOException {
        Request request = new Request("POST", "/_bulk");
        request.addParameter("filter_path", "errors");
        request.setEntity(new ByteArrayEntity(body, ContentType.create("application/x-ndjson", "UTF-8")));
        try (InputStream answer = rest.performRequest(request).getEntity().getContent()) {
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains("\"errors\":false")) {
                throw new IOException("Elasticsearch refused a part of the plain load: " + text);
            }
        }
    }
}
