package io.hearth.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class ResponseHeadersIT {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session", "/api/no-such-thing", "/assets/app-3f9a2c.js", "/no-such-file.png"})
    void everyAnswerCarriesTheHeaders(String path) {
        Answer answer = new Browser(port).get(path);

        assertThat(answer.header("Content-Security-Policy")).hasValue(POLICY);
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy"))
                .hasValue("camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void answersOfTheApiAreNotKept() {
        assertThat(new Browser(port).get("/api/session").header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void withoutTlsThereIsNoPromiseOfTls() {
        assertThat(new Browser(port).get("/").header("Strict-Transport-Security"))
                .isEmpty();
    }
}
