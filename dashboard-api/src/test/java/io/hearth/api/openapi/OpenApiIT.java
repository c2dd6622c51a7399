package io.hearth.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class OpenApiIT {

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    /** The file shows every change of what clients rely on. */
    @Test
    void theDescriptionIsWhatClientsWereTold() {
        ObjectNode description = (ObjectNode)
                Staff.signedIn(users, port, Role.ADMIN).get("/api/openapi.json").json();

        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
        description.remove("servers");
        Snapshot.assertSame("openapi.json", description);
    }

    @Test
    void whoIsSignedInTriesTheApiOnAPageWithoutScriptsInIt() {
        Browser analyst = Staff.signedIn(users, port, Role.ANALYST);

        Answer page = analyst.get("/api/docs/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy").orElse("")).contains("script-src 'self';");
        assertThat(page.body())
                .contains("<script src=\"swagger-ui-bundle.js\"></script>")
                .doesNotContainPattern("<script[^>]*>[^<]");
        for (String part : List.of("swagger-ui-bundle.js", "swagger-ui.css", "contrast.css", "start.js")) {
            assertThat(analyst.get("/api/docs/" + part).status()).as(part).isEqualTo(200);
        }
    }

    @Test
    void strangersGetNeitherThePageNorTheLibrary() {
        Browser stranger = new Browser(port);

        assertThat(stranger.get("/api/docs/index.html").status()).isEqualTo(401);
        assertThat(stranger.get("/webjars/swagger-ui/5.32.2/index.html").status())
                .isEqualTo(401);
    }
}
