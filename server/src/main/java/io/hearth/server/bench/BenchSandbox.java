package io.hearth.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.push.bench.BenchWeChat;
import io.hearth.server.Installation;
import io.hearth.wechat.WeChatSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The sandbox as a process of its own, steered and read over its control API. */
final class BenchSandbox implements BenchWeChat, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READY = "sandbox ready on ";
    private static final String APP_ID = "wxhearthbench0000";
    private static final String ANSWER = "/cgi-bin/message/custom/send";

    /** The account is made up and ends with the measurement. */
    private static final String APP_SECRET = "0123456789abcdef0123456789abcdef";

    private static final int MEBIBYTES = 256;
    private static final int FANS_A_MEBIBYTE = 500;
    private static final int DELIVERIES_A_PAGE = 20_000;
    private static final int FOR_GOOD = 10_000_000;

    private final Process process;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    private BenchSandbox(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static BenchSandbox start(Installation installation, int fans) throws IOException {
        List<String> command = new ArrayList<>(installation.sandboxCommand(MEBIBYTES + fans / FANS_A_MEBIBYTE));
        command.addAll(List.of("--control", "--app-id", APP_ID, "--app-secret", APP_SECRET));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Not closed: the process would fail at its next line.
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroy();
            throw new IOException("the sandbox did not start; it said: " + line);
        }
        return new BenchSandbox(process, URI.create(line.substring(READY.length())));
    }

    @Override
    public WeChatSettings account() {
        return WeChatSettings.of(APP_ID, APP_SECRET, base);
    }

    @Override
    public void addFollowers(List<String> openIds) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        openIds.forEach(body.putArray("openids")::add);
        post("/control/fans", body);
    }

    @Override
    public void hearFrom(List<String> openIds) throws IOException {
        for (String openId : openIds) {
            ObjectNode deed = JSON.createObjectNode();
            post(
                    "/control/act",
                    deed.put("openid", openId).put("action", "text").put("content", "您好"));
        }
    }

    @Override
    public void answerAfter(Duration time) throws IOException {
        ObjectNode fault = JSON.createObjectNode().put("path", ANSWER).put("kind", "slow");
        post("/control/faults", fault.put("millis", time.toMillis()).put("times", FOR_GOOD));
    }

    @Override
    public void endJobs() throws IOException {
        post("/control/advance", JSON.createObjectNode().put("seconds", 60));
    }

    @Override
    public void deliveries(BiConsumer<String, String> told) throws IOException {
        long after = 0;
        JsonNode page = page(after);
        while (!page.isEmpty()) {
            page.forEach(one ->
                    told.accept(one.path("openid").asText(), one.path("content").asText()));
            after = page.get(page.size() - 1).path("sequence").asLong();
            page = page(after);
        }
    }

    private JsonNode page(long after) throws IOException {
        String query = "/control/ledger?after=" + after + "&limit=" + DELIVERIES_A_PAGE;
        return ask(HttpRequest.newBuilder(base.resolve(query)).build()).path("deliveries");
    }

    private void post(String path, ObjectNode command) throws IOException {
        ask(HttpRequest.newBuilder(base.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(command.toString()))
                .build());
    }

    private JsonNode ask(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the sandbox said " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the sandbox was asked");
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
