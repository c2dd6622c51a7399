package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Stops everything that goes out, on all nodes at once, until a person lets it go on. A call under way ends. */
public final class KillSwitch {

    private final Database database;
    private final DueClock clock;

    public KillSwitch(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who stopped everything, when and why. */
    public record Pulled(String reason, String pulledBy, Instant pulledAt) {}

    /** Pulling it again changes nothing. */
    public void pull(String reason, String account) {
        database.sql("insert into kill_switch (reason, pulled_by, pulled_at) values (:reason, :account, :now)"
                        + " on conflict do nothing")
                .param("reason", reason)
                .param("account", account)
                .param("now", Database.at(clock.now()))
                .update();
    }

    /** What is too late by now is left out; the rest goes out. @return whether it was pulled */
    public boolean release() {
        return database.sql("delete from kill_switch").update() > 0;
    }

    public Optional<Pulled> find() {
        return database.sql("select reason, pulled_by, pulled_at from kill_switch")
                .query((row, number) -> new Pulled(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    boolean isPulled() {
        return find().isPresent();
    }
}
