package io.hearth.ingest.callback;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Is told of each message that a fan writes, in the transaction that records it; of one that is handled again a second
 * time.
 */
@FunctionalInterface
public interface MessageHearing {

    /** For whoever does not listen. */
    MessageHearing NONE = (connection, fan, message, at) -> {};

    /** @param at the message's own time */
    void heard(Connection connection, OpenId fan, InteractionId message, Instant at) throws SQLException;
}
