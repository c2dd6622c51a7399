package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who may be sent something now, and why not, on the caller's connection. */
public final class FanReach {

    private FanReach() {}

    /** An answer for each of the given fans. */
    public static Map<OpenId, Reach> of(Connection connection, Collection<OpenId> openIds) throws SQLException {
        Map<OpenId, Reach> reach = new HashMap<>();
        openIds.forEach(openId -> reach.put(openId, Reach.NOT_FOLLOWING));
        String sql = "select openid, opted_out_at is not null from fan_state where openid = any(?) and following";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Object[] keys = openIds.stream().map(OpenId::value).toArray();
            select.setArray(1, connection.createArrayOf("text", keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reach.put(new OpenId(rows.getString(1)), rows.getBoolean(2) ? Reach.OPTED_OUT : Reach.REACHABLE);
                }
            }
        }
        return reach;
    }
}
