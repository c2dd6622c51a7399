package io.hearth.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class PageExportIT {

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    @Test
    void whatAPageMakesAFileOfIsOnRecordWithoutNumbersThatWereTyped() {
        Browser manager = Staff.signedIn(users, port, Role.MANAGER);

        Answer answer =
                manager.post("/api/exports", "{\"table\":\"replay\",\"rows\":17,\"filters\":\"search=199 0000 0001\"}");

        assertThat(answer.status()).isEqualTo(204);
        JsonNode entry = Staff.signedIn(users, port, Role.ADMIN)
                .get("/api/audit-log?action=TABLE_EXPORTED&actor=only-manager&limit=1")
                .json()
                .at("/items/0");
        assertThat(entry.path("object_id").asString("")).isEqualTo("replay");
        assertThat(entry.at("/details/rows").asString("")).isEqualTo("17");
        assertThat(entry.at("/details/filters").asString("")).isEqualTo("search=***");
    }

    @Test
    void whatSaysNothingIsRefused() {
        Browser manager = Staff.signedIn(users, port, Role.MANAGER);

        JsonNode all = manager.post("/api/exports", "{\"filters\":\"a\\u0000\"}")
                .json()
                .path("errors");
        assertThat(all.valueStream().map(error -> error.path("field").asString("")))
                .as("all at once")
                .containsExactlyInAnyOrder("table", "filters", "rows");

        for (String body : new String[] {"{}", "{\"table\":\" \",\"rows\":1}", "{\"table\":\"replay\",\"rows\":-1}"}) {
            assertThat(manager.post("/api/exports", body).code()).as(body).isEqualTo("invalid_fields");
        }
    }
}
