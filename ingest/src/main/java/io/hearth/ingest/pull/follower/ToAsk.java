package io.hearth.ingest.pull.follower;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.fan.Followers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** About whom WeChat is asked, in order of openids, a question's worth at a time. */
abstract sealed class ToAsk {

    /** What WeChat tells about a fan changes seldom: their language, a union id. */
    private static final String STALE = "interval '30 days'";

    private final String sql;
    private final long run;

    private ToAsk(String sql, long run) {
        this.sql = sql;
        this.run = run;
    }

    /** Who stood in the list, and is not known to follow, or came again, or was asked about long ago or never. */
    static final class LittleKnown extends ToAsk {
        LittleKnown(long run) {
            super(
                    "select l.openid from fan_listing l left join fan_state s using (openid)"
                            + " left join fan_profile p using (openid) where l.run = ? and l.openid > ?"
                            + " and (p.openid is null or p.asked_at < now() - " + STALE
                            + " or p.known and (s.openid is null or not s.following"
                            + " or p.asked_at < s.following_changed_at))"
                            + " order by l.openid limit " + Followers.MAX_INFOS,
                    run);
        }
    }

    /** Who is known to follow, and did not stand in the list. */
    static final class Missing extends ToAsk {
        Missing(long run) {
            super(
                    "select s.openid from fan_state s left join fan_listing l on l.openid = s.openid and l.run = ?"
                            + " left join fan_profile p on p.openid = s.openid"
                            + " where s.openid > ? and s.following and l.openid is null"
                            + " and (p.openid is null or p.known or p.asked_at < now() - " + STALE + ")"
                            + " order by s.openid limit " + Followers.MAX_INFOS,
                    run);
        }
    }

    /** @param after the last one before; empty for the first */
    List<OpenId> next(Connection connection, String after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run);
            select.setString(2, after);
            List<OpenId> fans = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    fans.add(new OpenId(rows.getString(1)));
                }
            }
            return fans;
        }
    }
}
