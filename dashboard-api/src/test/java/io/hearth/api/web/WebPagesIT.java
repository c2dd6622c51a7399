package io.hearth.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class WebPagesIT {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/pushes", "/segments/in-consideration", "/apiary", "/t-shirts"})
    void pathsOfTheApplicationGetItsPageFreshEachTime(String path) {
        Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Hearth</title>");
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.header("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void hashedAssetsMayBeKeptForAYear() {
        Answer answer = browser.get("/assets/app-3f9a2c.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logo.png", "/assets/gone-1a2b3c.js", "/assets/folder", "/t/unknown", "/pushes/a.b"})
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/..%2findex.html", "/%2e%2e/application.yml", "/..%5capplication.yml", "/a//b", "/;x"})
    void crookedPathsLeadNowhere(String path) {
        assertThat(browser.get(path).status()).isBetween(400, 404);
    }

    @Test
    void pagesAreForReadingOnly() {
        browser.get("/api/session");

        assertThat(browser.post("/pushes", "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wechat/other", "/actuator", "/actuator/env", "/actuator/heapdump"})
    void whatIsClosedIsClosed(String path) {
        assertThat(browser.get(path).status()).isEqualTo(401);
    }

    @Test
    void weChatsCallbackNeedsNeitherSessionNorToken() {
        Answer answer = browser.send(browser.request("/wechat/callback").POST(BodyPublishers.ofString("<xml/>")));

        assertThat(answer.status())
                .as("nobody answers here, but nobody is turned away")
                .isEqualTo(404);
    }

    @Test
    void longTextIsCompressed() throws Exception {
        Answer answer = browser.send(browser.request("/assets/long-5d6e7f.js").header("Accept-Encoding", "gzip"));

        assertThat(answer.header("Content-Encoding")).hasValue("gzip");
    }
}
