package io.hearth.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class SessionIT {

    private static final String SESSION = "HEARTH_SESSION";
    private static final String TOKEN = "XSRF-TOKEN";

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        Staff.ensure(users, "lin.analyst", Role.ANALYST, Role.MANAGER);
        browser = new Browser(port);
    }

    @Test
    void whoIsNotSignedInIsToldSoAndGetsTheCsrfCookie() {
        Answer answer = browser.get("/api/session");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        Snapshot.assertSame("session/not_signed_in.json", answer);
        assertThat(browser.cookie(TOKEN)).isPresent();
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void signingInAnswersWithTheUserAndOpensASession() {
        Answer answer = browser.signIn(" Lin.Analyst ", Staff.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        Snapshot.assertSame("session/signed_in.json", answer);
        assertThat(browser.get("/api/session").body()).isEqualTo(answer.body());
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndForeignPages() {
        String cookie = setCookie(browser.signIn("lin.analyst", Staff.PASSWORD), SESSION);

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void theCsrfCookieIsReadableByThePageAndNotSentByForeignOnes() {
        String cookie = setCookie(browser.get("/api/session"), TOKEN);

        assertThat(cookie).contains("SameSite=Lax").contains("Path=/").doesNotContain("HttpOnly");
    }

    @Test
    void sessionIdAndCsrfTokenChangeWithEverySignIn() {
        browser.signIn("lin.analyst", Staff.PASSWORD);
        String firstSession = browser.cookie(SESSION).orElseThrow();
        String firstToken = browser.cookie(TOKEN).orElseThrow();

        browser.signIn("lin.analyst", Staff.PASSWORD);

        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(firstSession);
        assertThat(browser.cookie(TOKEN)).isPresent().get().isNotEqualTo(firstToken);
        assertThat(withSession(firstSession).status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        browser.signIn("lin.analyst", Staff.PASSWORD);
        String session = browser.cookie(SESSION).orElseThrow();

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(withSession(session).status()).isEqualTo(401);
    }

    @Test
    void signingOutTwiceIsNoMistake() {
        browser.get("/api/session");

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
    }

    @Test
    void afterSigningOutOneCanSignInAgain() {
        browser.signIn("lin.analyst", Staff.PASSWORD);
        browser.delete("/api/session");

        assertThat(browser.signIn("lin.analyst", Staff.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void unknownUserAndWrongPasswordGetTheSameAnswer() {
        Answer unknown = browser.signIn("nobody-of-this-name", Staff.PASSWORD);
        Answer wrong = browser.signIn("lin.analyst", "wrong password");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
        Snapshot.assertSame("session/bad_credentials.json", wrong);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void missingFieldsAreWrongCredentials() {
        browser.get("/api/session");

        assertThat(browser.post("/api/session", "{}").code()).isEqualTo("bad_credentials");
    }

    @Test
    void signingInWithoutTheTokenIsRefused() {
        Answer answer = browser.send(browser.request("/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(403);
        Snapshot.assertSame("session/csrf_token_refused.json", answer);
    }

    @Test
    void signingOutWithoutTheTokenIsRefused() {
        browser.signIn("lin.analyst", Staff.PASSWORD);

        assertThat(browser.send(browser.request("/api/session").DELETE()).code())
                .isEqualTo("csrf_token_refused");
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
    }

    private Answer withSession(String id) {
        Browser other = new Browser(port);
        return other.send(other.request("/api/session").header("Cookie", SESSION + "=" + id));
    }

    private static String setCookie(Answer answer, String name) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "=") && !cookie.startsWith(name + "=;"))
                .findFirst()
                .orElseThrow();
    }
}
