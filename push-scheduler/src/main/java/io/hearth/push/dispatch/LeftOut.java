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

    /** @param rearmed whether sending was armed for another database at that instant */
    void until(Instant until, boolean rearmed) {
        database.sql("insert into left_out (until, rearmed_at) values (:until, case when :rearmed then :until end)"
                        + " on conflict (one) do update set until = excluded.until,"
                        + " rearmed_at = coalesce(excluded.rearmed_at, left_out.rearmed_at)")
                .param("until", Database.at(until))
                .param("rearmed", rearmed)
                .update();
    }

    /** What was due before this is too late; the epoch if nobody ever said so. */
    Instant until() {
        return instant("select until from left_out");
    }

    /** What was called before this was called by another house, and left out here; the epoch if that never was so. */
    Instant byAnotherHouseUntil() {
        return instant("select rearmed_at from left_out where rearmed_at is not null");
    }

    private Instant instant(String sql) {
        return database.sql(sql)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }
}
