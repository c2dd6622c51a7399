package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

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

    /** Those up to the given one wait no more. */
    Settled settle(OpenId fan, long upTo) {
        List<Heard> taken = database.sql("delete from unanswered_message where openid = :fan and unanswered_id <= :id"
                        + " returning message_id, at")
                .param("fan", fan.value())
                .param("id", upTo)
                .query((row, number) -> new Heard(
                        row.getString("message_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        Instant until = taken.stream().map(Heard::at).max(Instant::compareTo).orElse(null);
        return new Settled(
                until,
                taken.stream()
                        .filter(heard -> heard.at().equals(until))
                        .map(Heard::id)
                        .toList());
    }

    private record Heard(String id, Instant at) {}
}
