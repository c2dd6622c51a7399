package io.hearth.wechat.quota;

import io.hearth.domain.time.HumanTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What statements about quotas have in common. */
final class QuotaSql {

    /** Quoted. */
    static final String ZONE = "'" + HumanTime.SHANGHAI.zone() + "'";

    /** The instant given as a parameter, or the database's when that is null. */
    static final String NOW = "coalesce(?::timestamptz, clock_timestamp())";

    private QuotaSql() {}

    static @Nullable OffsetDateTime at(@Nullable Instant now) {
        return now == null ? null : now.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
