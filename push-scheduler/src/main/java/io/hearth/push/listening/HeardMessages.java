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

    // What was answered must not open again when its callback is handled a second time: only what is newer does, or of
    // the same second and another message. The conversation is written first, so that an answer that is being written
    // down is waited for.
    private static final String HEARD = "insert into conversation as c"
            + " (openid, state, last_message_id, last_message_at, waiting_since) values (?, 'OPEN', ?, ?, ?)"
            + " on conflict (openid) do update set state = case when c.assignee is null then 'OPEN' else 'ASSIGNED' end,"
            + " last_message_id = case when excluded.last_message_at >= c.last_message_at"
            + " then excluded.last_message_id else c.last_message_id end,"
            + " last_message_at = greatest(c.last_message_at, excluded.last_message_at),"
            + " waiting_since = least(c.waiting_since, excluded.waiting_since), revision = c.revision + 1"
            + " where (excluded.last_message_at > coalesce(c.settled_until, '-infinity')"
            + " or excluded.last_message_at = c.settled_until"
            + " and not excluded.last_message_id = any(c.settled_messages)) and not exists"
            + " (select from unanswered_message u where u.message_id = excluded.last_message_id)";

    private static final String UNANSWERED =
            "insert into unanswered_message (openid, message_id, at) values (?, ?, ?) on conflict do nothing";

    private static final String WAITS = "insert into conversation_wait as w (openid, began_at) values (?, ?)"
            + " on conflict (openid) where answered_at is null and closed_at is null"
            + " do update set began_at = excluded.began_at where excluded.began_at < w.began_at";

    private HeardMessages() {}

    /**
     * A fan wrote. A second time changes nothing, nor does what is older than what was answered or closed; of what arrives
     * in another order, the first that nobody has answered is what the fan waits since.
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
                waits(connection, fan, message, at);
            }
        }
    }

    private static void waits(Connection connection, OpenId fan, InteractionId message, Instant at)
            throws SQLException {
        try (PreparedStatement unanswered = connection.prepareStatement(UNANSWERED);
                PreparedStatement wait = connection.prepareStatement(WAITS)) {
            unanswered.setString(1, fan.value());
            unanswered.setString(2, message.value());
            unanswered.setObject(3, at.atOffset(ZoneOffset.UTC));
            unanswered.executeUpdate();
            wait.setString(1, fan.value());
            wait.setObject(2, at.atOffset(ZoneOffset.UTC));
            wait.executeUpdate();
        }
    }
}
