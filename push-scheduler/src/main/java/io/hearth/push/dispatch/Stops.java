package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;
import java.time.Instant;

/** Stops mass sends on all nodes until an instant. */
final class Stops {

    private static final String WAY = "MASS";

    private final Database database;

    Stops(Database database) {
        this.database = database;
    }

    boolean isStopped(Instant now) {
        return database.sql("select exists (select 1 from push_stop where way = :way and until > :now)")
                .param("way", WAY)
                .param("now", Database.at(now))
                .query(Boolean.class)
                .single();
    }

    /** The later of two stops holds. */
    void stop(Instant until, String reason, Instant now) {
        database.sql("insert into push_stop (way, until, reason, stopped_at) values (:way, :until, :reason, :now)"
                        + " on conflict (way) do update set until = excluded.until, reason = excluded.reason,"
                        + " stopped_at = excluded.stopped_at where excluded.until > push_stop.until")
                .param("way", WAY)
                .param("until", Database.at(until))
                .param("reason", reason)
                .param("now", Database.at(now))
                .update();
    }
}
