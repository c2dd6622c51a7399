package io.hearth.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.ingest.pull.PullDesk;
import io.hearth.ingest.pull.PullName;
import io.hearth.store.postgres.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MissedPullsIT {

    private static final String AT_HALF_PAST_THREE = "0 30 3 * * ?";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    @Test
    void aNightThatPassedWithoutAProcessIsMadeUpForAndNoOther() throws SQLException {
        PostgresAddress address = TestServices.newDatabase();
        dataSource.setUrl(address.jdbcUrl());
        dataSource.setUser(address.user());
        dataSource.setPassword(address.password());
        Migrations.apply(dataSource, "ingest");
        PullDesk desk = new PullDesk(dataSource);
        began("2026-11-20T19:30:01Z");

        start(desk, "2026-11-21T19:29:00Z");
        assertThat(desk.takeDue()).isEmpty();

        start(desk, "2026-11-21T19:31:00Z");
        assertThat(desk.takeDue()).containsExactly(PullName.FOLLOWERS);
        assertThat(desk.takeDue()).as("taken once").isEmpty();
    }

    private static void start(PullDesk desk, String at) throws SQLException {
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        new MissedPulls(desk, SHANGHAI, clock)
                .makeUpFor(Map.of(PullName.FOLLOWERS, AT_HALF_PAST_THREE, PullName.STATISTICS, AT_HALF_PAST_THREE));
    }

    private void began(String at) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into pull (name, result, began_at) values ('followers', 'SUCCEEDED', '" + at + "')");
        }
    }
}
