package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import java.time.Instant;

/** How long fans wait, as it is kept to be measured; at most one wait of a fan goes on. */
final class Waits {

    private static final String GOES_ON = " where openid = :fan and answered_at is null and closed_at is null";

    private final Database database;

    Waits(Database database) {
        this.database = database;
    }

    /** What the fan waits for after that, if for anything, is another wait. */
    void answered(OpenId fan, Instant at, String author) {
        end("answered_at", fan, at, author);
        database.sql("insert into conversation_wait (openid, began_at) select openid, waiting_since"
                        + " from conversation where openid = :fan and waiting_since is not null")
                .param("fan", fan.value())
                .update();
    }

    void closed(OpenId fan, Instant at, String by) {
        end("closed_at", fan, at, by);
    }

    private void end(String column, OpenId fan, Instant at, String by) {
        database.sql("update conversation_wait set " + column + " = :at, ended_by = :by" + GOES_ON)
                .param("at", Database.at(at))
                .param("by", by)
                .param("fan", fan.value())
                .update();
    }
}
