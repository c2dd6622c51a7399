package io.hearth.push.listening;

import io.hearth.domain.interaction.InteractionId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Messages that were picked out as praise worth showing. Their texts go with their fans; what is left here names nobody. */
public final class CollectedPraise {

    private final Database database;
    private final DueClock clock;

    public CollectedPraise(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A second time changes nothing. */
    public void collect(InteractionId message, String by) {
        database.sql("insert into collected_praise (message_id, collected_by, collected_at)"
                        + " values (:id, :by, :now) on conflict do nothing")
                .param("id", message.value())
                .param("by", by)
                .param("now", Database.at(clock.now()))
                .update();
    }

    public void putBack(InteractionId message) {
        database.sql("delete from collected_praise where message_id = :id")
                .param("id", message.value())
                .update();
    }

    /** The latest collected ones. */
    public List<InteractionId> latest(int limit) {
        return database.sql("select message_id from collected_praise order by collected_at desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> new InteractionId(row.getString(1)))
                .list();
    }

    /** Those among them that were collected. */
    public Set<InteractionId> among(Collection<InteractionId> messages) {
        return new HashSet<>(database.sql("select message_id from collected_praise where message_id = any(:ids)")
                .param("ids", messages.stream().map(InteractionId::value).toArray(String[]::new))
                .query((row, number) -> new InteractionId(row.getString(1)))
                .list());
    }
}
