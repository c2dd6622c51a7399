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
    private final Unanswered unanswered;
    private final Waits waits;

    public Conversations(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
        this.rows = new ConversationRows(database);
        this.unanswered = new Unanswered(database);
        this.waits = new Waits(database);
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
     * Gives it to somebody, who has it until it is closed, however often the fan writes.
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
     * Ends it without another answer: whoever waits is counted as not answered. Nobody has it any more.
     *
     * @param seen the revision that {@code by} saw
     * @throws ListeningRefusedException NOT_FOUND, OUTDATED; ANSWER_UNDER_WAY until it is known what became of it
     */
    public Conversation close(long id, long seen, String by) {
        return database.inTransaction(() -> {
            OpenId fan = rows.lock(id, seen).fan();
            if (rows.answerIsUnderWay(fan)) {
                throw ListeningRefusedException.answerUnderWay(id);
            }
            rows.closed(id, unanswered.settle(fan, Long.MAX_VALUE));
            waits.closed(fan, clock.now(), by);
            audit(by, "CONVERSATION_CLOSED", id, Map.of());
            return rows.lock(id);
        });
    }

    /** What somebody has now, and how much of it waits for an answer. */
    public record Held(long conversations, long waiting) {}

    /** What {@link #handOver} would move if they left. */
    public Held held(String account) {
        return rows.held(account);
    }

    /**
     * Gives what they have to another, who has it from then on; whoever is about to answer a fan among theirs looks again
     * first. In the caller's transaction, if there is one: all that gives something away at once is one call, since it
     * locks conversations in one order.
     *
     * @return how many
     */
    public int handOver(Collection<HandedOver> parts, String to, String by) {
        return database.inTransaction(() -> {
            Long[] locked = rows.lockMoving(parts);
            return parts.stream()
                    .mapToInt(part -> handOver(locked, part, to, by))
                    .sum();
        });
    }

    private int handOver(Long[] locked, HandedOver part, String to, String by) {
        int moved = rows.move(locked, part, to);
        if (moved > 0) {
            Map<String, String> details = Map.of("to", to, "conversations", Integer.toString(moved));
            database.audit(new AuditEntry(clock.now(), by, "CONVERSATIONS_HANDED_OVER", "staff", part.from(), details));
        }
        return moved;
    }

    private void audit(String by, String action, long id, Map<String, String> details) {
        database.audit(new AuditEntry(clock.now(), by, action, "conversation", Long.toString(id), details));
    }
}
