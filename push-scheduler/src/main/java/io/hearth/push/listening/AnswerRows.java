package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.text.PhoneMask;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The answers' rows. */
final class AnswerRows {

    private static final String SELECT = "select a.answer_id, a.text, a.author, t.called_at, t.state, t.reason"
            + " from answer a join touchpoint t using (answer_id) where a.openid = :fan";

    private final Database database;

    AnswerRows(Database database) {
        this.database = database;
    }

    /** The answer that was asked for under this key. */
    Optional<Answer> find(OpenId fan, String requestKey) {
        return database.sql(SELECT + " and a.request_key = :key")
                .param("fan", fan.value())
                .param("key", requestKey)
                .query(AnswerRows::answer)
                .optional();
    }

    /** The latest ones, the earliest of them first. */
    List<Answer> latest(OpenId fan, int limit) {
        List<Answer> latest = new ArrayList<>(database.sql(SELECT + " order by a.answer_id desc limit :limit")
                .param("fan", fan.value())
                .param("limit", limit)
                .query(AnswerRows::answer)
                .list());
        Collections.reverse(latest);
        return latest;
    }

    /** @return its id */
    long insert(Conversation conversation, String requestKey, String text, String author) {
        return database.sql("insert into answer (openid, request_key, text, author, message_id)"
                        + " values (:fan, :key, :text, :author, :message) returning answer_id")
                .param("fan", conversation.fan().value())
                .param("key", requestKey)
                .param("text", PhoneMask.mask(text))
                .param("author", author)
                .param("message", conversation.lastMessage().value())
                .query(Long.class)
                .single();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getLong("answer_id"),
                row.getString("text"),
                row.getString("author"),
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                TouchpointState.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
