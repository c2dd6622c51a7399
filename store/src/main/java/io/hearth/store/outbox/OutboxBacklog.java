package io.hearth.store.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what waits in the outbox for each of its readers. */
public final class OutboxBacklog {

    private static final String WAITING =
            "select r.reader, w.count, w.oldest from (select reader, transaction_id, sequence"
                    + " from outbox_cursor union all select e, '0'::xid8, 0 from unnest(?) as expected (e)"
                    + " where not exists (select 1 from outbox_cursor where reader = e)) r,"
                    + " lateral (select count(*) as count, min(appended_at) as oldest from outbox o"
                    + " where (o.transaction_id, o.sequence) > (r.transaction_id, r.sequence)) w order by r.reader";

    private OutboxBacklog() {}

    /**
     * What one reader has not passed yet.
     *
     * @param count rows, of transactions that still run as well
     * @param oldestAppendedAt of the row that waits longest; empty if none waits
     */
    public record Waiting(String reader, long count, Optional<Instant> oldestAppendedAt) {}

    /**
     * All readers in order of their names.
     *
     * @param expected who reads; one of them that has not begun has everything before it
     */
    public static List<Waiting> read(Connection connection, String... expected) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setArray(1, connection.createArrayOf("text", expected));
            try (ResultSet row = select.executeQuery()) {
                List<Waiting> waiting = new ArrayList<>();
                while (row.next()) {
                    Optional<OffsetDateTime> oldest = Optional.ofNullable(row.getObject(3, OffsetDateTime.class));
                    waiting.add(new Waiting(row.getString(1), row.getLong(2), oldest.map(OffsetDateTime::toInstant)));
                }
                return waiting;
            }
        }
    }
}
