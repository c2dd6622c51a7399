package io.hearth.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrackedLinkIT {

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    Browser editor;

    @BeforeAll
    void signIn() {
        editor = Staff.signedIn(users, port, Role.CONTENT);
    }

    @Test
    void aLinkIsMadeOnceWithItsAddressAndCountedFromThenOn() {
        Answer made = editor.post(
                "/api/links", "{\"content_id\": \"spring\", \"target\": \"https://www.example.com/spring\"}");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/url").stringValue()).matches("https://hearth\\.example\\.com/t/[A-Za-z0-9_-]{32}");
        long linkId = made.json().at("/link_id").longValue();
        assertThat(editor.get("/api/links/" + linkId).body())
                .isEqualTo(
                        "{\"link_id\":" + linkId + ",\"opens\":0,\"fans\":0,\"shared_fans\":0,\"anonymous_opens\":0}");
        assertThat(editor.get("/api/links/999999").status()).isEqualTo(404);
        assertThat(editor.get("/api/links/x").status()).isEqualTo(400);
    }

    @Test
    void whatIsWrongIsNamedByField() {
        Answer foreign = editor.post(
                "/api/links", "{\"content_id\": \"spring\", \"target\": \"https://www.example.com@evil.example\"}");
        Answer many = editor.post("/api/links", "{\"content_id\": \" \", \"sharer\": \"a b\", \"valid_days\": 0}");

        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.json().at("/errors/0/field").stringValue()).isEqualTo("target");
        assertThat(many.json().at("/errors").valueStream().map(e -> e.get("field")
                        .stringValue()))
                .containsExactlyInAnyOrder("content_id", "target", "sharer", "valid_days");
    }
}
