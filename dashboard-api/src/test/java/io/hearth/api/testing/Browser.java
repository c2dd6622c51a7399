package io.hearth.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Speaks to the room over HTTP as the web pages do: keeps cookies and echoes the CSRF token. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();

    public Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return post(path, BodyPublishers.ofString(json));
    }

    public Answer post(String path, BodyPublisher body) {
        return send(withToken(request(path))
                .header("Content-Type", "application/json")
                .POST(body));
    }

    /** Changes what has this ETag. */
    public Answer post(String path, String json, String eTag) {
        return send(withToken(request(path))
                .header("Content-Type", "application/json")
                .header("If-Match", eTag)
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer upload(String path, String contentType, byte[] file) {
        return send(
                withToken(request(path)).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(file)));
    }

    public Answer put(String path, String json) {
        return send(withToken(request(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Changes the version with this ETag. */
    public Answer put(String path, String contentType, String eTag, String body) {
        return send(withToken(request(path))
                .header("Content-Type", contentType)
                .header("If-Match", eTag)
                .PUT(BodyPublishers.ofString(body)));
    }

    public Answer postText(String path, String text) {
        return send(withToken(request(path))
                .header("Content-Type", "text/plain;charset=utf-8")
                .POST(BodyPublishers.ofString(text)));
    }

    /** As a foreign page would: with the session's cookie, without the token. */
    public Answer withoutToken(String method, String path) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")));
    }

    public Answer delete(String path) {
        return send(withToken(request(path)).DELETE());
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    /** Visits once, so that the token's cookie is there, and signs in. */
    public Answer signIn(String username, String password) {
        get("/api/session");
        return post("/api/session", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** The request with the token that a page would send. */
    public HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }
}
