package io.hearth.wechat.token;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One account's row of {@code wechat_token}. */
final class TokenRow {

    private static final String SELECT_FRESH = "select access_token from wechat_token"
            + " where app_id = ? and expires_at > clock_timestamp() + make_interval(secs => ?)";

    private final String appId;
    private final Duration margin;

    TokenRow(String appId, Duration margin) {
        this.appId = appId;
        this.margin = margin;
    }

    @Nullable
    String findFresh(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT_FRESH)) {
            select.setString(1, appId);
            select.setLong(2, margin.toSeconds());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** The fresh token, if there is one, after waiting for whoever is refreshing it. */
    @Nullable
    String lockFresh(Connection connection) throws SQLException {
        execute(connection, "insert into wechat_token (app_id) values (?) on conflict (app_id) do nothing");
        execute(connection, "select 1 from wechat_token where app_id = ? for update");
        // A statement of its own: it sees what the former holder of the lock has committed.
        return findFresh(connection);
    }

    void keep(Connection connection, IssuedToken token) throws SQLException {
        String sql = "update wechat_token set access_token = ?, refreshed_at = clock_timestamp(),"
                + " expires_at = clock_timestamp() + make_interval(secs => ?) where app_id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, token.value());
            update.setLong(2, token.lifetime().toSeconds());
            update.setString(3, appId);
            update.executeUpdate();
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, appId);
            statement.execute();
        }
    }
}
