package io.hearth.wechat.failure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes one account's rows of {@code wechat_failure}. */
final class FailureRows {

    /** What happened a month ago explains nothing of today. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String ADD = "insert into wechat_failure as f (app_id, api, cause, hour, count, last_at)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (app_id, api, cause, hour) do update set"
            + " count = f.count + excluded.count, last_at = greatest(f.last_at, excluded.last_at)";

    private static final String FORGET = "delete from wechat_failure where hour < ?";

    private final String appId;

    FailureRows(String appId) {
        this.appId = appId;
    }

    void add(Connection connection, Instant hour, CallFailure failure) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, appId);
            insert.setString(2, failure.api());
            insert.setString(3, failure.cause());
            insert.setObject(4, at(hour));
            insert.setLong(5, failure.count());
            insert.setObject(6, at(failure.lastAt()));
            insert.executeUpdate();
        }
    }

    void forgetOld(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, at(now.minus(KEPT)));
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
