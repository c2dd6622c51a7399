package io.hearth.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Answers without faults. */
final class PlainHandler implements HttpHandler {

    private final ApiHandler handler;

    PlainHandler(ApiHandler handler) {
        this.handler = handler;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            AnswerWriter.write(exchange, handler.answer(RequestReader.read(exchange)));
        }
    }
}
