package io.hearth.store.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Job events on the caller's connection. */
public final class JobEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private JobEvents() {}

    /** Records an event; one that was told before changes nothing. */
    public static void append(Connection connection, JobEvent event) throws SQLException {
        String sql = "insert into wechat_job_event (msg_id, status, total_count, filter_count, sent_count, error_count,"
                + " occurred_at, raw) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)"
                + " on conflict (msg_id, status, occurred_at) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, event.msgId());
            insert.setString(2, event.status());
            insert.setInt(3, event.total());
            insert.setInt(4, event.filtered());
            insert.setInt(5, event.sent());
            insert.setInt(6, event.errors());
            insert.setObject(7, event.occurredAt().atOffset(ZoneOffset.UTC));
            insert.setString(8, json(event.raw()));
            insert.executeUpdate();
        }
    }

    /** What was told about a job, in the order in which it was heard. */
    public static List<JobEvent> of(Connection connection, String msgId) throws SQLException {
        String sql = "select msg_id, status, total_count, filter_count, sent_count, error_count, occurred_at, raw::text"
                + " from wechat_job_event where msg_id = ? order by id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, msgId);
            return events(select);
        }
    }

    /** How each of these jobs ended, by what WeChat said last; jobs of which it said nothing are missing. */
    public static List<JobEvent> latest(Connection connection, Collection<String> msgIds) throws SQLException {
        String sql = "select distinct on (msg_id) msg_id, status, total_count, filter_count, sent_count, error_count,"
                + " occurred_at, raw::text from wechat_job_event where msg_id = any(?)"
                + " order by msg_id, occurred_at desc, id desc";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", msgIds.toArray()));
            return events(select);
        }
    }

    private static List<JobEvent> events(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<JobEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        }
    }

    private static JobEvent event(ResultSet row) throws SQLException {
        return new JobEvent(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                fields(row.getString(8)));
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("strings are always JSON", e);
        }
    }

    private static Map<String, String> fields(String json) {
        try {
            return JSON.readValue(json, FIELDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("PostgreSQL gave a jsonb that is no JSON", e);
        }
    }
}
