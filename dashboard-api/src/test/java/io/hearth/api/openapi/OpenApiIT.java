package io.hearth.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
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
}
