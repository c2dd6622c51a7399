package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What WeChat tells about fans, on the caller's connection. */
public final class FanProfiles {

    private FanProfiles() {}

    /** Keeps profiles; a newer one takes the place of an older one. */
    public static void save(Connection connection, List<FanProfile> profiles) throws SQLException {
        String sql = "insert into fan_profile (openid, known, since, scene, code_scene, language, union_id, asked_at)"
                + " values (?, true, ?, ?, ?, ?, ?, ?) on conflict (openid) do update set known = true,"
                + " since = excluded.since, scene = excluded.scene, code_scene = excluded.code_scene,"
                + " language = excluded.language, union_id = excluded.union_id, asked_at = excluded.asked_at"
                + " where excluded.asked_at >= fan_profile.asked_at";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (FanProfile profile : profiles) {
                upsert.setString(1, profile.openId().value());
                upsert.setObject(2, profile.since().atOffset(ZoneOffset.UTC));
                upsert.setString(3, profile.scene());
                upsert.setString(4, profile.codeScene());
                upsert.setString(5, profile.language());
                upsert.setString(6, profile.unionId().orElse(null));
                upsert.setObject(7, profile.askedAt().atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Forgets what WeChat told about fans, as it asks for when somebody stops following. */
    public static void forget(Connection connection, Collection<OpenId> fans) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from fan_profile where openid = any(?)")) {
            delete.setArray(1, Rows.texts(connection, fans));
            delete.executeUpdate();
        }
    }

    /** Keeps that WeChat does not know these openids in this account. */
    public static void recordUnknown(Connection connection, Collection<OpenId> fans, Instant askedAt)
            throws SQLException {
        String sql = "insert into fan_profile (openid, known, asked_at) select openid, false, ?"
                + " from unnest(?) as unknown (openid) on conflict (openid) do update set known = false, since = null,"
                + " scene = null, code_scene = null, language = null, union_id = null, asked_at = excluded.asked_at";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setObject(1, askedAt.atOffset(ZoneOffset.UTC));
            upsert.setArray(2, Rows.texts(connection, fans));
            upsert.executeUpdate();
        }
    }

    /** What WeChat told about a fan, if it was asked and the fan follows. */
    public static Optional<FanProfile> find(Connection connection, OpenId openId) throws SQLException {
        String sql = "select since, scene, code_scene, language, union_id, asked_at from fan_profile"
                + " where openid = ? and known";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, openId.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(profile(openId, row)) : Optional.empty();
            }
        }
    }

    private static FanProfile profile(OpenId openId, ResultSet row) throws SQLException {
        return new FanProfile(
                openId,
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
