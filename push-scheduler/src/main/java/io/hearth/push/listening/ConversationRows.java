package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
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
