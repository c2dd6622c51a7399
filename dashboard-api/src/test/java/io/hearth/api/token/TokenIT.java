package io.hearth.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class TokenIT {

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
    void aProgramMayWhatItsRolesMayAndNothingElse() {
        String secret = secret(issue("\"ANALYST\"", 30));

        assertThat(with(secret, "GET", "/api/segments").status()).isEqualTo(200);
        assertThat(with(secret, "GET", "/api/dead-letters").code()).isEqualTo("forbidden");
        assertThat(with(secret, "GET", "/api/tokens").code()).isEqualTo("forbidden");
        assertThat(with(secret, "GET", "/api/session").code()).isEqualTo("forbidden");
        assertThat(with(secret, "POST", "/api/session").code()).isEqualTo("forbidden");
    }

    /** There is no cookie that a foreign page could make a browser send. */
    @Test
    void aProgramChangesThingsWithoutATokenAgainstForgedRequests() {
        String secret = secret(issue("\"ANALYST\"", 30));

        Answer refused = with(secret, "POST", "/api/segments");

        assertThat(refused.code()).isEqualTo("invalid_fields");
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aSecretThatIsWrongRevokedOrOverIsRefused() {
        Answer issued = issue("\"CONTENT\"", 1);
        String secret = secret(issued);
        assertThat(with("hearth_nonsense", "GET", "/api/contents").code()).isEqualTo("not_signed_in");
        assertThat(with(secret, "GET", "/api/contents").status()).isEqualTo(200);

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(with(secret, "GET", "/api/contents").code()).isEqualTo("not_signed_in");

        Answer second = issue("\"CONTENT\"", 1);
        assertThat(admin.delete("/api/tokens/"
                                + second.json().at("/token/token_id").stringValue())
                        .status())
                .isEqualTo(204);
        assertThat(with(secret(second), "GET", "/api/contents").code()).isEqualTo("not_signed_in");
    }

    /** Else a foreign page could add the header to a forged request and be spared the check. */
    @Test
    void aSessionDoesNotHelpASecretThatIsWrong() {
        Answer answer = admin.send(
                admin.request("/api/tokens").header("Authorization", "Bearer x").GET());

        assertThat(answer.code()).isEqualTo("not_signed_in");
    }

    @Test
    void theSecretIsShownOnceAndKeptAsADigest() {
        String secret = secret(issue("\"MANAGER\",\"ANALYST\"", 366));

        assertThat(admin.get("/api/tokens").body()).doesNotContain(secret).contains("MANAGER");
        assertThat(jdbc.sql("select count(*) from api_token t where t::text like '%' || ? || '%'")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void issuingAndRevokingAreOnRecord() {
        String id = issue("\"SALES\"", 7).json().at("/token/token_id").stringValue();
        admin.delete("/api/tokens/" + id);
        admin.delete("/api/tokens/" + id);

        Answer log = admin.get("/api/audit-log?object_kind=token&object_id=" + id);

        assertThat(log.json().get("items").size()).isEqualTo(2);
        assertThat(log.json().at("/items/0/action").stringValue()).isEqualTo("TOKEN_REVOKED");
        assertThat(log.json().at("/items/1/details/roles").stringValue()).isEqualTo("SALES");
    }

    @Test
    void administrationTooLongALifeAndNoNameAreRefused() {
        assertThat(issue("\"ADMIN\"", 1).body()).contains("\"field\":\"roles\"");
        assertThat(issue("", 1).body()).contains("\"field\":\"roles\"");
        assertThat(issue("\"ANALYST\"", 367).body()).contains("\"field\":\"valid_days\"");
        assertThat(admin.post("/api/tokens", "{}").body()).contains("name", "roles", "valid_days");
        assertThat(admin.delete("/api/tokens/none").status()).isEqualTo(404);
    }

    private Answer issue(String roles, int days) {
        return admin.post(
                "/api/tokens", "{\"name\":\"report\",\"roles\":[%s],\"valid_days\":%d}".formatted(roles, days));
    }

    private static String secret(Answer issued) {
        assertThat(issued.status()).isEqualTo(201);
        return issued.json().get("secret").stringValue();
    }

    private Answer with(String secret, String method, String path) {
        Browser program = new Browser(port);
        return program.send(program.request(path)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }
}
