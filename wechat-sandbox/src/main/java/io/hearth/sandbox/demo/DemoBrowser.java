package io.hearth.sandbox.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** WeChat's browser in a demo fan's hand: opens pages on this machine, says who holds it, and goes nowhere else. */
final class DemoBrowser {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient http;

    DemoBrowser(ExecutorService threads) {
        this.http = HttpClient.newBuilder()
                .executor(threads)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Opens a page without waiting for it; what can't be opened is left. */
    void open(String address, String openid) {
        try {
            open(URI.create(address), openid, MOST_REDIRECTS);
        } catch (IllegalArgumentException notAnAddress) {
            // A menu may carry anything; a person would see an error page.
        }
    }

    private void open(URI address, String openid, int redirectsLeft) {
        if (redirectsLeft < 0 || !isHere(address)) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("X-Sandbox-Openid", openid)
                .header("User-Agent", "Mozilla/5.0 (iPhone) MicroMessenger/8.0.50")
                .build();
        http.sendAsync(request, BodyHandlers.discarding()).thenAccept(answer -> follow(answer, openid, redirectsLeft));
    }

    private void follow(HttpResponse<Void> answer, String openid, int redirectsLeft) {
        if (answer.statusCode() / 100 == 3) {
            answer.headers()
                    .firstValue("Location")
                    .ifPresent(location -> open(answer.uri().resolve(location), openid, redirectsLeft - 1));
        }
    }

    private static boolean isHere(URI address) {
        return "http".equals(address.getScheme())
                && address.getHost() != null
                && THIS_MACHINE.contains(address.getHost());
    }
}
