package io.hearth.ingest.callback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Remembers for the time window which request had which body, over all nodes, where the signature does not cover the body.
 * The same request again is a copy, and is acknowledged as one; the same nonce with another body is a forgery. Of signed
 * bodies nothing is remembered: two of them with one nonce are a coincidence.
 */
final class NonceMemory {

    private NonceMemory() {}

    /** Remembers the requests; returns those whose nonce was used for another body. */
    static Set<InboxEntry> remember(Connection connection, List<InboxEntry> entries) throws SQLException {
        // In one order everywhere, so that two commits never wait for each other in a circle.
        List<InboxEntry> sorted = entries.stream()
                .filter(entry -> !entry.bodySigned())
                .sorted(Comparator.comparingLong(InboxEntry::signedAt).thenComparing(InboxEntry::nonce))
                .toList();
        if (sorted.isEmpty()) {
            return Set.of();
        }
        String sql = "insert into callback_nonce (signed_at, nonce, body_digest) select * from unnest(?, ?, ?)"
                + " on conflict (signed_at, nonce) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(connection, insert, sorted);
            return insert.executeUpdate() == sorted.size() ? Set.of() : forged(connection, sorted);
        }
    }

    private static Set<InboxEntry> forged(Connection connection, List<InboxEntry> sorted) throws SQLException {
        String sql =
                "select asked.place from unnest(?, ?, ?) with ordinality as asked (signed_at, nonce, digest, place)"
                        + " join callback_nonce known using (signed_at, nonce) where known.body_digest <> asked.digest";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(connection, select, sorted);
            Set<InboxEntry> forged = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    forged.add(sorted.get(rows.getInt(1) - 1));
                }
            }
            return forged;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<InboxEntry> entries)
            throws SQLException {
        Object[] signedAt = entries.stream().map(InboxEntry::signedAt).toArray();
        Object[] nonces = entries.stream().map(InboxEntry::nonce).toArray();
        Object[] digests = entries.stream().map(InboxEntry::digest).toArray();
        statement.setArray(1, connection.createArrayOf("bigint", signedAt));
        statement.setArray(2, connection.createArrayOf("text", nonces));
        statement.setArray(3, connection.createArrayOf("text", digests));
    }

    /** Forgets requests that were signed longer ago: they fail the time window by themselves. */
    static int forget(Connection connection, Duration longerAgo) throws SQLException {
        String sql = "delete from callback_nonce where signed_at < extract(epoch from now())::bigint - ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, longerAgo.toSeconds());
            return delete.executeUpdate();
        }
    }
}
