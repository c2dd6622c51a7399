package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Openids as PostgreSQL takes them. */
final class Rows {

    private Rows() {}

    static Array texts(Connection connection, Collection<OpenId> fans) throws SQLException {
        return connection.createArrayOf("text", fans.stream().map(OpenId::value).toArray());
    }
}
