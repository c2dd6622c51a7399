package io.hearth.ingest.erasure;

import io.hearth.domain.contact.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What somebody left in the tables of what comes in, but for the inbox, whose bodies are encrypted. */
public final class Traces {

    /** Opened links stay counted: by somebody of whom nothing is known. */
    private static final List<String> OF_FANS = List.of(
            "update link_open set state = 'DONE', handled_at = coalesce(handled_at, now()), opener = '"
                    + ErasedSubjects.NOBODY + "' where opener = any (?)",
            "update link_open set sharer = null where sharer = any (?)",
            "delete from link_share where sharer = any (?)",
            "delete from link_share where opener = any (?)",
            "update tracked_link set sharer = null where sharer = any (?)",
            "delete from scene_visit where openid = any (?)",
            "delete from fan_listing where openid = any (?)",
            "delete from fan_tag where openid = any (?)",
            "delete from fan_profile where openid = any (?)",
            "delete from fan_window where openid = any (?)",
            "delete from fan_grant where openid = any (?)",
            "delete from fan_grant_refusal where openid = any (?)",
            "delete from fan_notice_result where openid = any (?)",
            "delete from fan_state where openid = any (?)");

    private static final List<String> OF_SUBJECTS = List.of(
            "delete from dead_letter where source = 'outbox' and reference in"
                    + " (select sequence from outbox where interaction ->> 'subject' = any (?))",
            "delete from dead_letter where interaction ->> 'subject' = any (?)",
            "delete from outbox where interaction ->> 'subject' = any (?)");

    private Traces() {}

    /** Removes them on the caller's connection; a second time finds nothing. */
    public static void remove(Connection connection, Collection<Subject> subjects) throws SQLException {
        Object[] keys = subjects.stream().map(Subject::toString).toArray();
        Object[] fans = subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.FAN)
                .map(Subject::key)
                .toArray();
        for (String sql : OF_FANS) {
            run(connection, sql, fans);
        }
        for (String sql : OF_SUBJECTS) {
            run(connection, sql, keys);
        }
    }

    private static void run(Connection connection, String sql, Object[] keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys));
            statement.executeUpdate();
        }
    }
}
