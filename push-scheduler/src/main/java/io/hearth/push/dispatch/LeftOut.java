package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Until when what was due is left out, as a person said who let sending go on. */
final class LeftOut {

    private final Database database;

    LeftOut(Database database) {
        this.database = database;
    }

    void until(Instant until) {
        database.sql("insert into left_out (until) values (:until)"
                        + " on conflict (one) do update set until = excluded.until")
                .param("until", Database.at(until))
                .update();
    }

    /** What was due before this is too late; the epoch if nobody ever said so. */
    Instant until() {
        return database.sql("select until from left_out")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }
}
