package io.hearth.store.trait;

import io.hearth.domain.segment.Trait;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where one trait stands in PostgreSQL.
 *
 * @param sql a query with two columns, the stored form of a subject and the value, in an order that stays the same while
 *     nothing changes
 */
public record TraitQuery(Trait trait, String sql) {

    /** Rows in memory at a time; there may be a million. */
    private static final int FETCH = 10_000;

    /**
     * Writes a line for each row.
     *
     * @param connection in a transaction; outside of one the driver reads all rows at once
     * @return how many lines
     */
    public long write(Connection connection, Writer lines) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                long count = 0;
                while (rows.next()) {
                    TraitLine line = new TraitLine(rows.getString(1), trait, rows.getString(2));
                    lines.write(line.toText() + "\n");
                    count++;
                }
                return count;
            }
        }
    }
}
