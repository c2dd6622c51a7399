package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Opens conversations with what fans write, in the transaction that keeps it. */
public final class HeardMessages {

    // What was answered must not open again when its callback is handled a second time: only what is newer does.
    private static final String HEARD = "insert into conversation as c"
            + " (openid, state, last_message_id, last_message_at, waiting_since) values (?, 'OPEN', ?, ?, ?)"
            + " on conflict (openid) do update set state = case when c.assignee is null then 'OPEN' else 'ASSIGNED' end,"
            + " last_message_id = excluded.last_message_id, last_message_at = excluded.last_message_at,"
            + " waiting_since = coalesce(c.waiting_since, excluded.waiting_since), revision = c.revision + 1"
            + " where excluded.last_message_at > c.last_message_at or excluded.last_message_at = c.last_message_at"
            + " and c.waiting_since is not null and excluded.last_message_id <> c.last_message_id";

    private static final String WAITS = "insert into conversation_wait (openid, began_at) values (?, ?)"
            + " on conflict (openid) where answered_at is null and closed_at is null do nothing";

    private HeardMessages() {}

    /**
     * A fan wrote. A second time, or later than what they wrote after it, changes nothing.
     *
     * @param at the message's own time
     */
    public static void heard(Connection connection, OpenId fan, InteractionId message, Instant at) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(HEARD)) {
            upsert.setString(1, fan.value());
            upsert.setString(2, message.value());
            upsert.setObject(3, at.atOffset(ZoneOffset.UTC));
            upsert.setObject(4, at.atOffset(ZoneOffset.UTC));
            if (upsert.executeUpdate() == 1) {
                waits(connection, fan, at);
            }
        }
    }

    /** Unless they wait already. */
    static void waits(Connection connection, OpenId fan, Instant since) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WAITS)) {
            insert.setString(1, fan.value());
            insert.setObject(2, since.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
