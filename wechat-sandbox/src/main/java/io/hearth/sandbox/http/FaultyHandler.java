package io.hearth.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.fault.Faults;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers WeChat's paths, with the faults injected for them. Faults after acceptance wait for a call that was accepted. */
final class FaultyHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(FaultyHandler.class.getName());
    private static final Pattern MSG_ID = Pattern.compile("\"msg_id\":(\\d+)");

    private final ApiHandler api;
    private final Faults faults;

    FaultyHandler(ApiHandler api, Faults faults) {
        this.api = api;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ApiRequest request = RequestReader.read(exchange);
            Optional<Fault> before = faults.take(request.path(), FaultKind.Moment.BEFORE);
            if (before.isPresent()) {
                misbehave(exchange, before.get(), Answer.json("", false));
                return;
            }
            Answer answer = api.answer(request);
            Optional<Fault> after =
                    answer.accepted() ? faults.take(request.path(), FaultKind.Moment.AFTER) : Optional.empty();
            if (after.isPresent()) {
                misbehave(exchange, after.get(), answer);
            } else {
                AnswerWriter.write(exchange, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "no answer to " + exchange.getRequestURI().getPath(), e);
        }
    }

    private static void misbehave(HttpExchange exchange, Fault fault, Answer answer)
            throws IOException, InterruptedException {
        switch (fault.kind()) {
            case ERRCODE -> AnswerWriter.write(exchange, error(fault.errcode(), "injected fault"));
            case BUSY_AFTER -> AnswerWriter.write(exchange, error(-1, "system error"));
            case DUPLICATE_AFTER -> AnswerWriter.write(exchange, duplicate(answer));
            case BAD_GATEWAY, BAD_GATEWAY_AFTER -> AnswerWriter.write(exchange, badGateway());
            case GARBAGE -> AnswerWriter.write(exchange, Answer.json("<!DOCTYPE html><p>\u0000{\"errc", false));
            case SLOW_BODY -> AnswerWriter.writeSlowly(exchange, answer, fault.duration());
            case SLOW -> {
                pause(fault.duration());
                AnswerWriter.write(exchange, answer);
            }
            // What follows is the end of the connection, for no head has been sent.
            case HANG, HANG_AFTER -> pause(fault.duration());
            case RESET, RESET_AFTER -> {}
            default -> throw new IllegalStateException(fault.kind() + " is no fault of a call");
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    private static Answer error(int code, String message) {
        return Answer.json("{\"errcode\":" + code + ",\"errmsg\":\"" + message + " rid: 00000000-0\"}", false);
    }

    private static Answer duplicate(Answer answer) {
        Matcher msgId = MSG_ID.matcher(answer.text());
        String job = msgId.find() ? ",\"msg_id\":" + msgId.group(1) : "";
        return Answer.json("{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\"" + job + "}", false);
    }

    private static Answer badGateway() {
        String page = "<html><head><title>502 Bad Gateway</title></head></html>";
        return new Answer(502, "text/html", Map.of(), page.getBytes(StandardCharsets.UTF_8), false);
    }
}
