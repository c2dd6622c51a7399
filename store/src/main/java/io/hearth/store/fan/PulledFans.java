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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Live fan state as WeChat answers it when asked, on the caller's connection. It fills what callbacks have missed and
 * never goes behind them: an event's own time wins.
 */
public final class PulledFans {

    /** WeChat's follow instant and the callback's own time tell of one follow when they are this close. */
    private static final String SAME_FOLLOW = "interval '1 minute'";

    private PulledFans() {}

    /**
     * Records fans that follow.
     *
     * @param since when each began to follow, as WeChat says
     * @param askedAt when WeChat was asked. Who was found gone by an earlier question is back; who was told to be gone by
     *     a callback is back only by a follow after it
     * @return those of whom it was not known
     */
    public static Set<OpenId> recordFollowers(Connection connection, Map<OpenId, Instant> since, Instant askedAt)
            throws SQLException {
        String sql = "insert into fan_state (openid, following, following_changed_at, learned_by)"
                + " select openid, true, since, 'PULL' from unnest(?, ?) as seen (openid, since) order by openid"
                + " on conflict (openid) do update set following = true,"
                + " following_changed_at = excluded.following_changed_at, learned_by = 'PULL', updated_at = now()"
                + " where not fan_state.following"
                + " and (excluded.following_changed_at > fan_state.following_changed_at"
                + " or (fan_state.learned_by = 'PULL' and fan_state.following_changed_at < ?))"
                + " or fan_state.following"
                + " and excluded.following_changed_at > fan_state.following_changed_at + " + SAME_FOLLOW
                + " returning openid";
        String[] instants = since.values().stream().map(Instant::toString).toArray(String[]::new);
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setArray(1, Rows.texts(connection, since.keySet()));
            upsert.setArray(2, connection.createArrayOf("timestamptz", instants));
            upsert.setObject(3, askedAt.atOffset(ZoneOffset.UTC));
            return Rows.openIds(upsert);
        }
    }

    /**
     * Records fans that do not follow any more; when they left is not known, so it is when WeChat was asked.
     *
     * @return those who were known to follow until then, and since when
     */
    public static Map<OpenId, Instant> recordGone(Connection connection, Collection<OpenId> fans, Instant askedAt)
            throws SQLException {
        String sql = "update fan_state set following = false, following_changed_at = ?, learned_by = 'PULL',"
                + " updated_at = now() from (select openid, following_changed_at as since from fan_state"
                + " where openid = any(?) and following and following_changed_at < ? order by openid for update) before"
                + " where fan_state.openid = before.openid returning fan_state.openid, before.since";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, askedAt.atOffset(ZoneOffset.UTC));
            update.setArray(2, Rows.texts(connection, fans));
            update.setObject(3, askedAt.atOffset(ZoneOffset.UTC));
            Map<OpenId, Instant> gone = new HashMap<>();
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    gone.put(
                            new OpenId(rows.getString(1)),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return gone;
        }
    }
}
