package io.hearth.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Writes answers at once, or byte by byte. */
final class AnswerWriter {

    private static final int SLOW_PARTS = 10;

    private AnswerWriter() {}

    static void write(HttpExchange exchange, Answer answer) throws IOException {
        writeHead(exchange, answer);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body());
        }
    }

    /** The head at once, the body in pieces over {@code time}. */
    static void writeSlowly(HttpExchange exchange, Answer answer, Duration time)
            throws IOException, InterruptedException {
        writeHead(exchange, answer);
        byte[] body = answer.body();
        int step = Math.max(1, body.length / SLOW_PARTS);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int from = 0; from < body.length; from += step) {
                Thread.sleep(time.toMillis() / SLOW_PARTS);
                out.write(body, from, Math.min(step, body.length - from));
                out.flush();
            }
        }
    }

    private static void writeHead(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        // For this server 0 means chunked and −1 means no body.
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    }
}
