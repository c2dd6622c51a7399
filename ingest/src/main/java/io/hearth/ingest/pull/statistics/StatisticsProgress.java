package io.hearth.ingest.pull.statistics;

import io.hearth.store.statistics.ChannelSeries;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Up to which day a series is complete, on the caller's connection. */
final class StatisticsProgress {

    private StatisticsProgress() {}

    static Optional<LocalDate> find(Connection connection, ChannelSeries series) throws SQLException {
        String sql = "select through from statistics_progress where series = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, series.name().toLowerCase(Locale.ROOT));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
        }
    }

    /** @return always 1 */
    static int save(Connection connection, ChannelSeries series, LocalDate through) throws SQLException {
        String sql = "insert into statistics_progress (series, through) values (?, ?) on conflict (series)"
                + " do update set through = greatest(statistics_progress.through, excluded.through)";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, series.name().toLowerCase(Locale.ROOT));
            upsert.setObject(2, through);
            return upsert.executeUpdate();
        }
    }
}
