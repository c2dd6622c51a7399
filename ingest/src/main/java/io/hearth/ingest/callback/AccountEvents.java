package io.hearth.ingest.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** What WeChat says about the account itself, on the caller's connection. */
final class AccountEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AccountEvents() {}

    static void append(Connection connection, long inboxId, Meaning.AccountChanged changed) throws SQLException {
        String sql = "insert into account_event (inbox_id, event, occurred_at, fields) values (?, ?, ?, ?::jsonb)"
                + " on conflict (inbox_id) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, inboxId);
            insert.setString(2, changed.event());
            insert.setObject(3, changed.occurredAt().atOffset(ZoneOffset.UTC));
            insert.setString(4, JSON.writeValueAsString(changed.fields()));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("strings are always JSON", e);
        }
    }
}
