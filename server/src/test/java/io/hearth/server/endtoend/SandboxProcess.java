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

/** The sandbox as a process of its own, steered over its control API. */
final class SandboxProcess implements AutoCloseable {

    static final String APP_ID = "wxhearthendtoend";
    static final String APP_SECRET = "0123456789abcdef0123456789abcdef";
    static final String TOKEN = "endtoendtoken";
    static final String AES_KEY = "endtoendendtoendendtoendendtoendendtoendend";

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

    void follow(String openid) throws IOException, InterruptedException {
        ObjectNode deed = JSON.createObjectNode().put("openid", openid).put("action", "follow");
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/control/act"))
                .POST(HttpRequest.BodyPublishers.ofString(deed.toString()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the sandbox said " + answer.body());
        }
    }

    /** The openids that something reached, as often as it did. */
    List<String> reached() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/control/ledger")).build();
        JsonNode ledger = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return ledger.path("deliveries").findValuesAsText("openid");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
