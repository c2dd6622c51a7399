package io.hearth.server.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.domain.contact.OpenId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Lets fans of the sandbox write, so that what they say comes in as everybody's does, and may be answered. */
public final class DemoVoices {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI act;
    private final String secret;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param sandbox its address
     * @param secret the account's, which it asks for
     */
    public DemoVoices(URI sandbox, String secret) {
        this.act = sandbox.resolve("/control/act");
        this.secret = secret;
    }

    /** @throws IOException if the sandbox does not let them */
    void write(OpenId fan, String text, Instant at) throws IOException, InterruptedException {
        Map<String, Object> deed =
                Map.of("openid", fan.value(), "action", "text", "content", text, "at", at.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(act)
                .timeout(PATIENCE)
                .header("X-Sandbox-Secret", secret)
                .POST(BodyPublishers.ofString(json.writeValueAsString(deed)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"done\"")) {
            throw new IOException("the sandbox lets no fans of the demo write: " + answer.body());
        }
    }
}
