package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What fans wrote and nobody has answered; in the transaction of a caller who has locked the conversation. */
final class Unanswered {

    private final Database database;

    Unanswered(Database database) {
        this.database = database;
    }

    /** The last one there is now; 0 if there is none. */
    long last(OpenId fan) {
        return database.sql("select coalesce(max(unanswered_id), 0) from unanswered_message where openid = :fan")
                .param("fan", fan.value())
                .query(Long.class)
                .single();
    }

    /**
     * Those up to the given one wait no more.
     *
     * @return the time of the latest of them; empty if there was none
     */
    Optional<Instant> settle(OpenId fan, long upTo) {
        return database
                .sql("delete from unanswered_message where openid = :fan and unanswered_id <= :id returning at")
                .param("fan", fan.value())
                .param("id", upTo)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .max(Instant::compareTo);
    }
}
