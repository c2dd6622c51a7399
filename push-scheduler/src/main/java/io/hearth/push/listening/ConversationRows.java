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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads conversations. */
final class ConversationRows {

    private static final String SELECT = "select conversation_id, openid, state, assignee, last_message_id,"
            + " last_message_at, waiting_since, revision from conversation";

    private static final String ANSWERED = """
            update conversation c set assignee = coalesce(c.assignee, :author), revision = c.revision + 1,
            settled_until = greatest(c.settled_until, :until), waiting_since = u.since,
            state = case when u.since is null then 'ANSWERED' else 'ASSIGNED' end
            from (select min(at) as since from unanswered_message
                where openid = (select openid from conversation where conversation_id = :id)) u
            where c.conversation_id = :id""";

    /** Locked in the order of openids, as the drain does. */
    private static final String MOVE = """
            with theirs as (select conversation_id from conversation where assignee = :from
                and (:all or openid = any(:fans)) order by openid collate "C" for update)
            update conversation c set assignee = :to, revision = c.revision + 1
            from theirs t where c.conversation_id = t.conversation_id""";

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

    /**
     * Whoever answers what nobody has, has it.
     *
     * @param until the time of the latest message that was answered; null if none waited for it
     */
    void answered(long id, @Nullable Instant until, String author) {
        database.sql(ANSWERED)
                .param("until", until == null ? null : Database.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("author", author)
                .param("id", id)
                .update();
    }

    /**
     * Nobody has it any more.
     *
     * @param until the time of the latest message that waited; null if none did
     */
    void closed(long id, @Nullable Instant until) {
        database.sql("update conversation set state = 'CLOSED', waiting_since = null, assignee = null,"
                        + " settled_until = greatest(settled_until, :until), revision = revision + 1"
                        + " where conversation_id = :id")
                .param("until", until == null ? null : Database.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
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

    int move(@Nullable Collection<OpenId> fans, String from, String to) {
        return database.sql(MOVE)
                .param("all", fans == null)
                .param("fans", texts(fans == null ? List.of() : fans))
                .param("from", from)
                .param("to", to)
                .update();
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
