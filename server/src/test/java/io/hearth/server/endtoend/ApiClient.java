package io.hearth.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A person's browser, as far as the API sees one: cookies, and the CSRF token in a header. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    ApiClient(URI base) {
        this.base = base;
    }

    ApiClient signIn(String username, String password) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(base.resolve("/api/session")).build());
        post(
                "/api/session",
                200,
                JSON.createObjectNode().put("username", username).put("password", password));
        return this;
    }

    /** Comes in as a fan whom WeChat names: to the sandbox, where the telephone says whose it is, and back. */
    ApiClient enter(SandboxProcess sandbox, String openid) throws IOException, InterruptedException {
        URI weChat = redirect(HttpRequest.newBuilder(base.resolve("/broker/sign-in")));
        assertThat(weChat.getAuthority()).isEqualTo(sandbox.url().getAuthority());
        URI back = redirect(HttpRequest.newBuilder(weChat).header("X-Sandbox-Openid", openid));
        assertThat(redirect(HttpRequest.newBuilder(back))).hasToString("/broker");
        return this;
    }

    private URI redirect(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request.build());
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri().getPath(), answer.body())
                .isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElse(""));
    }

    /** As who signs in for the first time must. */
    ApiClient chooseOwnPassword(String given) throws IOException, InterruptedException {
        post(
                "/api/session/password",
                200,
                JSON.createObjectNode().put("current_password", given).put("new_password", "own " + given));
        return this;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(base.resolve(path)).build());
        assertThat(answer.statusCode()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    JsonNode post(String path, int expected, JsonNode body) throws IOException, InterruptedException {
        return change("POST", HttpRequest.newBuilder(base.resolve(path)), path, expected, body);
    }

    JsonNode put(String path, int expected, JsonNode body) throws IOException, InterruptedException {
        return change("PUT", HttpRequest.newBuilder(base.resolve(path)), path, expected, body);
    }

    /** Does something with the revision that was seen. */
    JsonNode act(String path, long seen) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("If-Match", "\"" + seen + "\"");
        return change("POST", request, path, 200, JSON.createObjectNode());
    }

    /** What is said to a request that is at fault. */
    String refusal(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = change(method, HttpRequest.newBuilder(base.resolve(path)), body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(400, 499);
        return answer.body();
    }

    private JsonNode change(String method, HttpRequest.Builder request, String path, int expected, JsonNode body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = change(method, request, body.toString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(expected);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private HttpResponse<String> change(String method, HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return send(request.header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
