package io.hearth.store.fan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.store.postgres.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class FanReachIT {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void everyFanHasAnAnswer() throws SQLException {
        OpenId follows = new OpenId("follows");
        OpenId left = new OpenId("left");
        OpenId optedOut = new OpenId("opted-out");
        OpenId neverSeen = new OpenId("never-seen");
        try (Connection connection = migrated().getConnection()) {
            for (OpenId openId : List.of(follows, left, optedOut)) {
                FanStates.recordFollowing(connection, openId, true, NOON);
            }
            FanStates.recordFollowing(connection, left, false, NOON.plusSeconds(1));
            connection
                    .createStatement()
                    .execute("update fan_state set opted_out_at = now() where openid = 'opted-out'");

            assertThat(FanReach.of(connection, List.of(follows, left, optedOut, neverSeen)))
                    .isEqualTo(Map.of(
                            follows, Reach.REACHABLE,
                            left, Reach.NOT_FOLLOWING,
                            optedOut, Reach.OPTED_OUT,
                            neverSeen, Reach.NOT_FOLLOWING));
        }
    }

    private static PGSimpleDataSource migrated() {
        PostgresAddress address = TestServices.newDatabase();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(address.jdbcUrl());
        dataSource.setUser(address.user());
        dataSource.setPassword(address.password());
        Migrations.apply(dataSource, "store");
        return dataSource;
    }
}
