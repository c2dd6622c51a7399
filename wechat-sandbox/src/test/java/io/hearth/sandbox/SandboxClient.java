package io.hearth.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a sandbox as the product would, over HTTP. */
public final class SandboxClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String token = "";

    public SandboxClient(URI base) {
        this.base = base;
    }

    /** Takes an access token, which later calls carry. */
    public static SandboxClient authorised(Sandbox sandbox) {
        SandboxClient client = new SandboxClient(sandbox.baseUrl());
        client.useToken(client.fetchToken().path("access_token").asText());
        return client;
    }

    public void useToken(String value) {
        token = value;
    }

    public JsonNode fetchToken() {
        return json(send(
                "GET",
                "/cgi-bin/token?grant_type=client_credential&appid=" + SandboxSettings.DEFAULT_APP_ID + "&secret="
                        + SandboxSettings.DEFAULT_APP_SECRET,
                ""));
    }

    public JsonNode fetchStableToken(boolean forced) {
        return json(send("POST", "/cgi-bin/stable_token", """
                {"grant_type":"client_credential","appid":"%s","secret":"%s","force_refresh":%s}""".formatted(
                        SandboxSettings.DEFAULT_APP_ID, SandboxSettings.DEFAULT_APP_SECRET, forced)));
    }

    public JsonNode get(String path) {
        return json(send("GET", withToken(path), ""));
    }

    public JsonNode post(String path, String body) {
        return json(send("POST", withToken(path), body));
    }

    /** A call of the control API or any other path, without a token. */
    public JsonNode plain(String method, String path, String body) {
        return json(send(method, path, body));
    }

    public int errcode(String path, String body) {
        return post(path, body).path("errcode").asInt();
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** Sends one file as {@code multipart/form-data}. */
    public JsonNode upload(String path, String fileName, String content) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n" + content + "\r\n--cut--\r\n";
        return json(send(HttpRequest.newBuilder(base.resolve(withToken(path)))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String withToken(String path) {
        return path + (path.contains("?") ? "&" : "?") + "access_token=" + token;
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + answer.body(), e);
        }
    }
}
