package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Openids as PostgreSQL takes and gives them. */
final class Rows {

    private Rows() {}

    static Array texts(Connection connection, Collection<OpenId> fans) throws SQLException {
        return connection.createArrayOf("text", fans.stream().map(OpenId::value).toArray());
    }

    /** Those that a statement answers with, in its first column. */
    static Set<OpenId> openIds(PreparedStatement statement) throws SQLException {
        Set<OpenId> found = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new OpenId(rows.getString(1)));
            }
        }
        return found;
    }
}
