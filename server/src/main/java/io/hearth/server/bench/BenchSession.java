package io.hearth.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** An administrator's session with a running Hearth, as a browser holds one. */
final class BenchSession {

    static final String USER = "admin";

    /** Of an account that ends with the measurement, or with the data directory that is kept for the next. */
    static final String PASSWORD = "measured with care";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private BenchSession(URI base) {
        this.base = base;
    }

    /** @param firstPassword as {@code up} said; changed here, as everybody must */
    static BenchSession open(URI base, String firstPassword) throws IOException, InterruptedException {
        BenchSession session = new BenchSession(base);
        session.send("GET", "/api/session", null);
        if (session.send("POST", "/api/session", credentials(PASSWORD)).statusCode() != 200) {
            session.call("POST", "/api/session", credentials(firstPassword));
            session.call(
                    "POST",
                    "/api/session/password",
                    JSON.createObjectNode()
                            .put("current_password", firstPassword)
                            .put("new_password", PASSWORD)
                            .toString());
        }
        return session;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return call("GET", path, null);
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return call("POST", path, body.toString());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** @throws IOException if it was not answered as asked; a measurement of refusals would say nothing */
    JsonNode call(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        return read(send(method, path, body));
    }

    /** @throws IOException if the answer is none that was asked for */
    static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    HttpResponse<String> send(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken());
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return http.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String credentials(String password) {
        return JSON.createObjectNode()
                .put("username", USER)
                .put("password", password)
                .toString();
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
