package io.hearth.server.application;

import io.hearth.api.status.ServiceProbe;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares this node's clock with the database's. What is due is decided by the database's; but callbacks that seem too old
 * here are refused, and Quartz wants the clocks of all its nodes within a second.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ClockProbe implements ServiceProbe {

    /** What Quartz's clustering allows between its nodes, both ways. */
    private static final Duration TOLERATED = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ClockProbe(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Clock";
    }

    @Override
    public String ask() throws IOException {
        Duration off = shortest();
        if (off.compareTo(TOLERATED) > 0) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%.1f s from the database's: set both by one time server, or callbacks are refused and schedules slip",
                    seconds(off)));
        }
        return String.format(Locale.ROOT, "%.1f s from the database's", seconds(off));
    }

    /** The question's way there and back is not the clock's fault: the truth lies between its two ends. */
    private Duration shortest() {
        var before = clock.instant();
        var database = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var after = clock.instant();
        if (database.isBefore(before)) {
            return Duration.between(database, before);
        }
        return database.isAfter(after) ? Duration.between(after, database) : Duration.ZERO;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
