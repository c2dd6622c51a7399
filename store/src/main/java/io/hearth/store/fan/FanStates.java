package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;

/** Live fan state on the caller's connection. Events may arrive late and twice: the latest event's own time wins. */
public final class FanStates {

    private FanStates() {}

    /**
     * Records that a fan followed or stopped following.
     *
     * @param changedAt the event's own time; an event older than the one recorded changes nothing. At the same second
     *     stopping wins: nobody is to be sent something that they may have refused.
     */
    public static void recordFollowing(Connection connection, OpenId openId, boolean following, Instant changedAt)
            throws SQLException {
        String sql = "insert into fan_state (openid, following, following_changed_at) values (?, ?, ?)"
                + " on conflict (openid) do update set following = excluded.following,"
                + " following_changed_at = excluded.following_changed_at, learned_by = 'CALLBACK', updated_at = now()"
                + " where excluded.following_changed_at > fan_state.following_changed_at"
                + " or (excluded.following_changed_at = fan_state.following_changed_at and not excluded.following)";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, openId.value());
            upsert.setBoolean(2, following);
            upsert.setObject(3, changedAt.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    /** Those among the given fans who follow now and have not opted out. */
    public static Set<OpenId> reachable(Connection connection, Collection<OpenId> openIds) throws SQLException {
        String sql = "select openid from fan_state where openid = any(?) and following and opted_out_at is null";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Array keys = connection.createArrayOf(
                    "text", openIds.stream().map(OpenId::value).toArray());
            select.setArray(1, keys);
            return Rows.openIds(select);
        }
    }
}
