package io.hearth.ingest.scene;

import io.hearth.domain.contact.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Visits that wait for the scene's owner, on the caller's connection. */
public final class SceneVisits {

    /** What WeChat lets a scene be; anything else was not made by us. */
    private static final Pattern SCENE = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private SceneVisits() {}

    record Visit(long id, OpenId fan, String scene, Instant at) {}

    /** Keeps a visit; the same one again changes nothing, and what can't be a scene is passed over. */
    public static void append(Connection connection, OpenId fan, String scene, Instant at) throws SQLException {
        if (!SCENE.matcher(scene).matches()) {
            return;
        }
        String sql = "insert into scene_visit (openid, scene, came_at) values (?, ?, ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, fan.value());
            insert.setString(2, scene);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The oldest that no other drain has, locked until the transaction ends. */
    static List<Visit> claim(Connection connection, int limit) throws SQLException {
        String sql = "select visit_id, openid, scene, came_at from scene_visit order by visit_id limit ?"
                + " for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            return visits(select);
        }
    }

    private static List<Visit> visits(PreparedStatement select) throws SQLException {
        List<Visit> visits = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                visits.add(new Visit(
                        rows.getLong(1),
                        new OpenId(rows.getString(2)),
                        rows.getString(3),
                        rows.getObject(4, OffsetDateTime.class).toInstant()));
            }
        }
        return visits;
    }

    static void forget(Connection connection, List<Visit> visits) throws SQLException {
        change(connection, "delete from scene_visit where visit_id = any (?)", visits);
    }

    /** With new numbers, so that the next claim finds the others first. */
    static void putLast(Connection connection, List<Visit> visits) throws SQLException {
        change(connection, "update scene_visit set visit_id = default where visit_id = any (?)", visits);
    }

    private static void change(Connection connection, String sql, List<Visit> visits) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", visits.stream().map(Visit::id).toArray()));
            statement.executeUpdate();
        }
    }
}
