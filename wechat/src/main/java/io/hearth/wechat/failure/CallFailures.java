package io.hearth.wechat.failure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Tells how one account's calls failed, in all processes. */
public final class CallFailures {

    private static final String SINCE = "select api, cause, sum(count) as count, max(last_at) as last_at"
            + " from wechat_failure where app_id = ? and last_at >= ? group by api, cause"
            + " order by last_at desc, api, cause";

    private static final String BY_HOUR = "select hour, cause, sum(count) as count from wechat_failure"
            + " where app_id = ? and hour >= ? group by hour, cause order by hour, cause";

    private final DataSource dataSource;
    private final String appId;

    public CallFailures(DataSource dataSource, String appId) {
        this.dataSource = dataSource;
        this.appId = appId;
    }

    /**
     * Those since an instant, the latest first. They are kept by the hour: counts go back up to an hour further. The last
     * second's may be missing.
     */
    public List<CallFailure> since(Instant from) throws SQLException {
        return read(
                SINCE,
                from,
                row -> new CallFailure(
                        row.getString("api"), row.getString("cause"), row.getLong("count"), instant(row, "last_at")));
    }

    /**
     * Those of the hours that begin then or later, the earliest first; an hour without one is left out.
     *
     * @param from the beginning of an hour
     */
    public List<FailedHour> byHour(Instant from) throws SQLException {
        return read(
                BY_HOUR,
                from,
                row -> new FailedHour(instant(row, "hour"), row.getString("cause"), row.getLong("count")));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Instant from, Row<T> each) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, appId);
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (row.next()) {
                    read.add(each.of(row));
                }
                return read;
            }
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
