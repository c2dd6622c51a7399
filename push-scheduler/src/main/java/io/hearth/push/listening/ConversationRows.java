package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conversations. */
final class ConversationRows {

    private static final String SELECT = "select conversation_id, openid, state, assignee, last_message_id,"
            + " last_message_at, waiting_since, revision from conversation";

    /** Whoever looked before looks again, whatever becomes of the answer. Who writes in a closed one takes it up again. */
    private static final String TAKE = "update conversation set assignee = coalesce(assignee, :author),"
            + " state = case state when 'OPEN' then 'ASSIGNED' when 'CLOSED' then 'ANSWERED' else state end, revision = revision + 1"
            + " where conversation_id = :id";

    /** Where nobody wrote down which messages of an instant were settled, all of them count as settled. */
    private static final String SETTLED = """
            settled_until = greatest(settled_until, :until), settled_messages = case
                when :until > coalesce(settled_until, '-infinity') then :messages::text[]
                when :until = settled_until and settled_messages is not null then settled_messages || :messages::text[]
                else settled_messages end,
            revision = revision + 1
            """;

    private static final String ANSWERED = "update conversation set " + SETTLED + """
            , (waiting_since, state) = (select min(at), case when min(at) is null then 'ANSWERED' else 'ASSIGNED' end
                from unanswered_message u where u.openid = conversation.openid)
            where conversation_id = :id""";

    private static final String CLOSED = "update conversation set " + SETTLED
            + ", state = 'CLOSED', waiting_since = null, assignee = null where conversation_id = :id";

    /** Locked in the order of openids, as the drain does. */
    private static final String LOCK_MOVING = "select conversation_id from conversation"
            + " where openid = any(:fans) or assignee = any(:leaving) order by openid collate \"C\" for update";

    // A statement of its own, after the locks: it sees what those have done for whom it waited. What nobody has stays
    // so, but whoever is about to answer it looks again first.
    private static final String MOVE = "update conversation set revision = revision + 1,"
            + " assignee = case when assignee is null then null else :to end where conversation_id = any(:locked)"
            + " and (assignee = :from and (:all or openid = any(:fans)) or assignee is null and openid = any(:fans))"
            + " returning assignee is not null";

    private final Database database;

    ConversationRows(Database database) {
        this.database = database;
    }

    Optional<Conversation> find(long id) {
        return database.sql(SELECT + " where conversation_id = :id")
                .param("id", id)
                .query(ConversationRows::conversation)
                .optional();
    }

    /**
     * The conversation as it was seen, locked until the transaction ends.
     *
     * @throws ListeningRefusedException NOT_FOUND, OUTDATED
     */
    Conversation lock(long id, long seen) {
        Conversation locked = lock(id);
        if (locked.revision() != seen) {
            throw ListeningRefusedException.outdated(id, locked.revision());
        }
        return locked;
    }

    /** @throws ListeningRefusedException NOT_FOUND */
    Conversation lock(long id) {
        return database.sql(SELECT + " where conversation_id = :id for update")
                .param("id", id)
                .query(ConversationRows::conversation)
                .optional()
                .orElseThrow(() -> ListeningRefusedException.notFound(id));
    }

    /** Locks it until the transaction ends; whoever was erased has none. */
    void lockIfThere(long id) {
        database.sql("select from conversation where conversation_id = :id for update")
                .param("id", id)
                .query(row -> {});
    }

    /** Whoever answers what nobody has, has it. */
    void take(long id, String author) {
        database.sql(TAKE).param("author", author).param("id", id).update();
    }

    /** What the fan wrote besides what is settled still waits. */
    void answered(long id, Settled settled) {
        settle(ANSWERED, id, settled);
    }

    /** Nobody has it any more. */
    void closed(long id, Settled settled) {
        settle(CLOSED, id, settled);
    }

    private void settle(String sql, long id, Settled settled) {
        Instant until = settled.until();
        database.sql(sql)
                .param("until", until == null ? null : Database.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("messages", settled.messages().toArray(String[]::new))
                .param("id", id)
                .update();
    }

    boolean answerIsUnderWay(OpenId fan) {
        return database.sql("select exists (select from answer a join touchpoint t using (answer_id)"
                        + " where a.openid = :fan and t.state = 'CALLING')")
                .param("fan", fan.value())
                .query(Boolean.class)
                .single();
    }

    /** Locks all that may move until the transaction ends, at once and in the drain's order. */
    Long[] lockMoving(Collection<HandedOver> parts) {
        Set<OpenId> fans = new HashSet<>();
        Set<String> leaving = new HashSet<>();
        for (HandedOver part : parts) {
            fans.addAll(part.fans());
            if (part.all()) {
                leaving.add(part.from());
            }
        }
        return database.sql(LOCK_MOVING)
                .param("fans", texts(fans))
                .param("leaving", leaving.toArray(String[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** @return how many of the locked ones have moved */
    int move(Long[] locked, HandedOver part, String to) {
        return (int) database
                .sql(MOVE)
                .param("locked", locked)
                .param("all", part.all())
                .param("fans", texts(part.fans()))
                .param("from", part.from())
                .param("to", to)
                .query(Boolean.class)
                .list()
                .stream()
                .filter(moved -> moved)
                .count();
    }

    Conversations.Held held(String account) {
        return database.sql("select count(*), count(waiting_since) from conversation where assignee = :account")
                .param("account", account)
                .query((row, number) -> new Conversations.Held(row.getLong(1), row.getLong(2)))
                .single();
    }

    Map<OpenId, Conversation> of(Collection<OpenId> fans) {
        Map<OpenId, Conversation> found = new HashMap<>();
        database.sql(SELECT + " where openid = any(:fans)")
                .param("fans", texts(fans))
                .query(ConversationRows::conversation)
                .list()
                .forEach(conversation -> found.put(conversation.fan(), conversation));
        return found;
    }

    List<Conversation> page(ConversationQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!query.states().isEmpty()) {
            conditions.add("state = any(:states)");
            values.put(
                    "states",
                    query.states().stream().map(ConversationState::name).toArray(String[]::new));
        }
        put(conditions, values, "assignee = :assignee", "assignee", query.assignee());
        put(conditions, values, "(assignee = :seer or openid = any(:fans))", "seer", query.seenBy());
        if (query.seenBy() != null) {
            values.put("fans", texts(query.fans()));
        }
        ConversationQuery.Place after = query.after();
        if (after != null) {
            conditions.add("(last_message_at, conversation_id) < (:at, :after)");
            values.put("at", Database.at(after.lastMessageAt()));
            values.put("after", after.conversationId());
        }
        values.put("limit", query.limit());
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return database.sql(SELECT + where + " order by last_message_at desc, conversation_id desc limit :limit")
                .params(values)
                .query(ConversationRows::conversation)
                .list();
    }

    private static void put(
            List<String> conditions, Map<String, Object> values, String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            values.put(name, value);
        }
    }

    private static String[] texts(Collection<OpenId> fans) {
        return fans.stream().map(OpenId::value).toArray(String[]::new);
    }

    private static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                row.getLong("conversation_id"),
                new OpenId(row.getString("openid")),
                ConversationState.valueOf(row.getString("state")),
                row.getString("assignee"),
                new InteractionId(row.getString("last_message_id")),
                row.getObject("last_message_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("waiting_since", OffsetDateTime.class)),
                row.getLong("revision"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
