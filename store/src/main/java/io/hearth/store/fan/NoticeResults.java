package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What became of subscription notices, on the caller's connection. */
public final class NoticeResults {

    private NoticeResults() {}

    /**
     * How one ended.
     *
     * @param msgId as the send was answered
     * @param errorCode 0 if it was delivered
     */
    public record NoticeResult(
            String msgId, OpenId openId, String templateId, int errorCode, String errorStatus, Instant occurredAt) {}

    /** Records a result; one that was told before changes nothing. */
    public static void append(Connection connection, NoticeResult result) throws SQLException {
        String sql =
                "insert into fan_notice_result (msg_id, openid, template_id, error_code, error_status, occurred_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (msg_id) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, result.msgId());
            insert.setString(2, result.openId().value());
            insert.setString(3, result.templateId());
            insert.setInt(4, result.errorCode());
            insert.setString(5, result.errorStatus());
            insert.setObject(6, result.occurredAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Empty while WeChat has not told. */
    public static Optional<NoticeResult> find(Connection connection, String msgId) throws SQLException {
        String sql = "select msg_id, openid, template_id, error_code, error_status, occurred_at from fan_notice_result"
                + " where msg_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, msgId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(result(row)) : Optional.empty();
            }
        }
    }

    private static NoticeResult result(ResultSet row) throws SQLException {
        return new NoticeResult(
                row.getString(1),
                new OpenId(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
