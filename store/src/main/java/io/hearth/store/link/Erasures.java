package io.hearth.store.link;

import io.hearth.domain.contact.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * The list of the erased. Elasticsearch forgets a deletion when an old event comes in again; this does not. Who asks it stands
 * in the way of an erasure until their transaction ends: what they write between asking and ending is deleted after it.
 */
public final class Erasures {

    /** PostgreSQL's code for a lock that was not given in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Erasures() {}

    /** Puts a key on the list, for good. A second time changes nothing. */
    public static void add(Connection connection, Subject subject, Instant at) throws SQLException {
        String sql = "insert into erased_subject (subject_digest, erased_at) values (?, ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, digest(subject));
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /**
     * Waits for the end of all transactions that have asked about the erased and not seen those that are on the list now.
     * To be called in a transaction of its own: who holds this and waits for rows could wait for somebody who has them and
     * asks.
     *
     * @param patience while it waits, nobody else gets an answer: a second or two
     * @return false if some are still at work; the transaction has been rolled back then
     */
    public static boolean awaitThoseWhoAsked(Connection connection, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = " + patience.toMillis());
            statement.execute("select pg_advisory_xact_lock(hashtextextended('hearth:erased', 0))");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                connection.rollback();
                return false;
            }
            throw e;
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.execute();
        }
    }

    /** Those among the keys that are on the list. */
    public static Set<Subject> among(Connection connection, Collection<Subject> subjects) throws SQLException {
        lock(connection, "select pg_advisory_xact_lock_shared(hashtextextended('hearth:erased', 0))");
        Map<String, Subject> byDigest = new HashMap<>();
        subjects.forEach(subject -> byDigest.put(HexFormat.of().formatHex(digest(subject)), subject));
        String sql = "select encode(subject_digest, 'hex') from erased_subject"
                + " where subject_digest = any (select decode(hex, 'hex') from unnest(?) as asked (hex))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1, connection.createArrayOf("text", byDigest.keySet().toArray()));
            return found(select, byDigest);
        }
    }

    private static Set<Subject> found(PreparedStatement select, Map<String, Subject> byDigest) throws SQLException {
        Set<Subject> erased = new HashSet<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Subject subject = byDigest.get(rows.getString(1));
                if (subject != null) {
                    erased.add(subject);
                }
            }
        }
        return erased;
    }

    private static byte[] digest(Subject subject) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("erased:" + subject).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
