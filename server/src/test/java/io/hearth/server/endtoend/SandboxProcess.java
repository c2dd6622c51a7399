package io.hearth.server.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.server.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sandbox as a process of its own, steered over its control API. */
final class SandboxProcess implements AutoCloseable {

    private static final String APP_ID = "wxhearthendtoend";
    private static final String APP_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "endtoendtoken";
    private static final String AES_KEY = "endtoendendtoendendtoendendtoendendtoendend";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READY = "sandbox ready on ";

    private final Process process;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    private SandboxProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static SandboxProcess start(URI callback) throws IOException {
        Installation installation = new Installation(Path.of(System.getProperty("hearth.home", "target/dist")));
        List<String> command = new ArrayList<>(installation.sandboxCommand());
        command.addAll(List.of("--control", "--callback-mode", "aes", "--callback-url", callback.toString()));
        command.addAll(List.of("--app-id", APP_ID, "--app-secret", APP_SECRET, "--token", TOKEN, "--aes-key", AES_KEY));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroy();
            throw new IOException("the sandbox did not start; it said: " + line);
        }
        return new SandboxProcess(process, URI.create(line.substring(READY.length())));
    }

    URI url() {
        return base;
    }

    /** The settings with which a Hearth takes the sandbox for WeChat. */
    Map<String, String> environment() {
        return Map.of(
                "HEARTH_WECHAT_BASE_URL", base.toString(),
                "HEARTH_WECHAT_APP_ID", APP_ID,
                "HEARTH_WECHAT_APP_SECRET", APP_SECRET,
                "HEARTH_WECHAT_TOKEN", TOKEN,
                "HEARTH_WECHAT_AES_KEY", AES_KEY);
    }

    /** Makes followers without telling the product. */
    void addFollowers(List<String> openids) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        openids.forEach(body.putArray("openids")::add);
        post("/control/fans", body);
    }

    void follow(String openid) throws IOException, InterruptedException {
        post("/control/act", JSON.createObjectNode().put("openid", openid).put("action", "follow"));
    }

    /** A fan scans a code and follows through it, or comes again. */
    void scan(String openid, String ticket) throws IOException, InterruptedException {
        post(
                "/control/act",
                JSON.createObjectNode()
                        .put("openid", openid)
                        .put("action", "scan")
                        .put("ticket", ticket));
    }

    /** Somebody who follows, and of whom no callback tells. */
    void followUnnoticed(String openid) throws IOException, InterruptedException {
        ObjectNode fans = JSON.createObjectNode();
        fans.putArray("openids").add(openid);
        post("/control/fans", fans);
    }

    /** A fan writes a message; it goes to the product as a callback. */
    void write(String openid, String text) throws IOException, InterruptedException {
        post(
                "/control/act",
                JSON.createObjectNode()
                        .put("openid", openid)
                        .put("action", "text")
                        .put("content", text));
    }

    private void post(String path, ObjectNode command) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(command.toString()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the sandbox said " + answer.body());
        }
    }

    /** The openids that something reached, as often as it did. */
    List<String> reached() throws IOException, InterruptedException {
        return get("/control/ledger").path("deliveries").findValuesAsText("openid");
    }

    /** Callbacks in a state: {@code acknowledged}, {@code pending}, {@code given_up}. */
    List<JsonNode> callbacks(String state) throws IOException, InterruptedException {
        List<JsonNode> callbacks = new ArrayList<>();
        get("/control/callbacks?state=" + state).path("callbacks").forEach(callbacks::add);
        return callbacks;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
