package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.audit.AuditEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said with fans, as people work through it. Answers are {@link Answers}'. */
public final class Conversations {

    private final Database database;
    private final DueClock clock;
    private final ConversationRows rows;

    public Conversations(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
        this.rows = new ConversationRows(database);
    }

    public Optional<Conversation> find(long id) {
        return rows.find(id);
    }

    /** Those that there are with the given fans. */
    public Map<OpenId, Conversation> of(Collection<OpenId> fans) {
        return rows.of(fans);
    }

    /** One page; the fan who wrote last comes first. */
    public List<Conversation> page(ConversationQuery query) {
        return rows.page(query);
    }

    /**
     * Gives it to somebody, who has it again when the fan writes again.
     *
     * @param seen the revision that {@code by} saw
     * @throws ListeningRefusedException NOT_FOUND, OUTDATED
     */
    public Conversation assign(long id, long seen, String assignee, String by) {
        return database.inTransaction(() -> {
            rows.lock(id, seen);
            database.sql("update conversation set assignee = :assignee, revision = revision + 1,"
                            + " state = case state when 'OPEN' then 'ASSIGNED' else state end"
                            + " where conversation_id = :id")
                    .param("assignee", assignee)
                    .param("id", id)
                    .update();
            audit(by, "CONVERSATION_ASSIGNED", id, Map.of("assignee", assignee));
            return rows.lock(id);
        });
    }

    /**
     * Ends it without another answer: whoever waits is counted as not answered.
     *
     * @param seen the revision that {@code by} saw
     * @throws ListeningRefusedException NOT_FOUND, OUTDATED
     */
    public Conversation close(long id, long seen, String by) {
        return database.inTransaction(() -> {
            Conversation open = rows.lock(id, seen);
            database.sql("update conversation set state = 'CLOSED', waiting_since = null, revision = revision + 1"
                            + " where conversation_id = :id")
                    .param("id", id)
                    .update();
            database.sql("update conversation_wait set closed_at = :now, ended_by = :by where openid = :fan"
                            + " and answered_at is null and closed_at is null")
                    .param("now", Database.at(clock.now()))
                    .param("by", by)
                    .param("fan", open.fan().value())
                    .update();
            audit(by, "CONVERSATION_CLOSED", id, Map.of());
            return rows.lock(id);
        });
    }

    private void audit(String by, String action, long id, Map<String, String> details) {
        database.audit(new AuditEntry(clock.now(), by, action, "conversation", Long.toString(id), details));
    }
}
