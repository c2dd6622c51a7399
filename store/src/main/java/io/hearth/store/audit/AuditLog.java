package io.hearth.store.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds to the audit log and reads it, on the caller's connection: an act and its entry share one transaction. */
public final class AuditLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private AuditLog() {}

    public static void append(Connection connection, AuditEntry entry) throws SQLException {
        String sql = "insert into audit_log (at, actor, action, object_kind, object_id, details)"
                + " values (?, ?, ?, ?, ?, ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(2, entry.actor());
            insert.setString(3, entry.action());
            insert.setString(4, entry.objectKind());
            insert.setString(5, entry.objectId());
            insert.setString(6, json(entry.details()));
            insert.executeUpdate();
        }
    }

    /** What was done to one object, the first act first. */
    public static List<AuditEntry> of(Connection connection, String objectKind, String objectId) throws SQLException {
        String sql = "select at, actor, action, object_kind, object_id, details::text from audit_log"
                + " where object_kind = ? and object_id = ? order by id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, objectKind);
            select.setString(2, objectId);
            return entries(select);
        }
    }

    /** What was done last, the latest act first. */
    public static List<AuditEntry> latest(Connection connection, int limit) throws SQLException {
        String sql = "select at, actor, action, object_kind, object_id, details::text from audit_log"
                + " order by id desc limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            return entries(select);
        }
    }

    private static List<AuditEntry> entries(PreparedStatement select) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new AuditEntry(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        details(rows.getString(6))));
            }
        }
        return entries;
    }

    private static String json(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static Map<String, String> details(String json) {
        try {
            return JSON.readValue(json, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the details of an audit entry are no map of texts", e);
        }
    }
}
