package io.hearth.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class UserAdministrationIT {

    private static final String OWN = "a password of my own";

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browser admin;

    @BeforeEach
    void signIn() {
        admin = Staff.signedIn(users, port, Role.ADMIN);
    }

    /** Clock and attempts are those of other tests too. */
    @AfterEach
    void leaveNothingBehind() {
        clock.set(TestApplication.START);
        jdbc.sql("delete from sign_in_attempts").update();
    }

    @Test
    void aFirstPasswordOpensNothingButItsChange() {
        String first = create("ann.first");
        Browser ann = new Browser(port);

        Answer signedIn = ann.signIn("ann.first", first);
        assertThat(signedIn.json().get("password_change_required").booleanValue())
                .isTrue();
        assertThat(ann.get("/api/contents").code()).isEqualTo("password_change_required");
        assertThat(change(ann, "wrong", OWN).code()).isEqualTo("bad_credentials");
        assertThat(change(ann, first, first).code()).isEqualTo("invalid_fields");
        assertThat(change(ann, first, "short").code()).isEqualTo("invalid_fields");

        Answer changed = change(ann, first, OWN);
        assertThat(changed.json().get("password_change_required").booleanValue())
                .isFalse();
        assertThat(ann.get("/api/contents").status()).isEqualTo(200);
        assertThat(new Browser(port).signIn("ann.first", first).code()).isEqualTo("bad_credentials");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        String first = create("bob.twice");
        Browser here = new Browser(port);
        here.signIn("bob.twice", first);
        change(here, first, OWN);
        Browser there = new Browser(port);
        there.signIn("bob.twice", OWN);

        assertThat(change(here, OWN, OWN + " anew").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(6));

        assertThat(here.get("/api/contents").status()).isEqualTo(200);
        assertThat(there.get("/api/contents").code()).isEqualTo("not_signed_in");
    }

    @Test
    void whoIsDisabledIsOutWithinSecondsAndStaysOut() {
        Staff.ensure(users, "cleo.leaves", Role.CONTENT);
        Browser cleo = new Browser(port);
        cleo.signIn("cleo.leaves", Staff.PASSWORD);
        assertThat(cleo.get("/api/contents").status()).isEqualTo(200);

        Answer disabled = admin.put("/api/users/cleo.leaves", account("\"CONTENT\"", true));
        assertThat(disabled.json().get("disabled").booleanValue()).isTrue();
        clock.advance(Duration.ofSeconds(6));

        assertThat(cleo.get("/api/contents").code()).isEqualTo("not_signed_in");
        assertThat(new Browser(port).signIn("cleo.leaves", Staff.PASSWORD).code())
                .isEqualTo("bad_credentials");
    }

    @Test
    void aForgottenPasswordIsReplacedByAFirstOne() {
        Staff.ensure(users, "dan.forgot", Role.ANALYST);

        String first = admin.post("/api/users/dan.forgot/first-password", "{}")
                .json()
                .get("first_password")
                .stringValue();

        assertThat(new Browser(port).signIn("dan.forgot", Staff.PASSWORD).code())
                .isEqualTo("bad_credentials");
        assertThat(new Browser(port).signIn("dan.forgot", first).body()).contains("\"password_change_required\":true");
    }

    @Test
    void whatCannotBeIsRefused() {
        create("eve.once");
        assertThat(admin.post("/api/users", newUser("eve.once")).code()).isEqualTo("conflict");
        assertThat(admin.post("/api/users", newUser("Not A Name")).body()).contains("\"field\":\"username\"");
        assertThat(admin.post("/api/users", "{}").body()).contains("username", "display_name", "roles");
        assertThat(admin.put("/api/users/only-admin", account("\"CONTENT\"", false))
                        .code())
                .isEqualTo("conflict");
        assertThat(admin.put("/api/users/nobody", account("\"CONTENT\"", false)).status())
                .isEqualTo(404);
    }

    @Test
    void changesOfAccountsAreOnRecordInPages() {
        create("fay.record");
        admin.put("/api/users/fay.record", account("\"ANALYST\"", false));
        String path = "/api/audit-log?object_kind=user&object_id=fay.record&limit=1";

        Answer first = admin.get(path);
        assertThat(first.json().at("/items/0/action").stringValue()).isEqualTo("USER_CHANGED");
        Answer second =
                admin.get(path + "&cursor=" + first.json().get("next_cursor").asLong());
        assertThat(second.json().at("/items/0/action").stringValue()).isEqualTo("USER_CREATED");
        assertThat(second.json().at("/items/0/actor").stringValue()).isEqualTo("only-admin");
        assertThat(admin.get("/api/audit-log?limit=0").status()).isEqualTo(400);
        assertThat(admin.get("/api/audit-log?actor=%00").json().get("items").isEmpty())
                .isTrue();
    }

    private String create(String username) {
        Answer created = admin.post("/api/users", newUser(username));
        assertThat(created.status()).isEqualTo(201);
        return created.json().get("first_password").stringValue();
    }

    private static String newUser(String username) {
        return "{\"username\":\"%s\",\"display_name\":\"New\",\"roles\":[\"CONTENT\"]}".formatted(username);
    }

    private static String account(String roles, boolean disabled) {
        return "{\"display_name\":\"Changed\",\"roles\":[%s],\"disabled\":%s}".formatted(roles, disabled);
    }

    private static Answer change(Browser browser, String current, String wanted) {
        return browser.post(
                "/api/session/password",
                "{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(current, wanted));
    }
}
