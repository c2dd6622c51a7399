package io.hearth.push.listening;

import io.hearth.push.postgres.Database;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long fans waited for an answer. */
public final class AnswerTimes {

    private static final String MEASURE = """
            select count(*) filter (where answered_at is not null) as answered,
            count(*) filter (where closed_at is not null) as closed, count(*) as waits,
            percentile_cont(0.5) within group (order by extract(epoch from answered_at - began_at))
                filter (where answered_at is not null) as median,
            count(*) filter (where answered_at - began_at <= make_interval(secs => :within)) as in_time,
            count(*) filter (where answered_at is not null or closed_at is not null
                or :now - began_at > make_interval(secs => :within)) as judged
            from conversation_wait where began_at >= :from and began_at < :until
            """;

    private final Database database;

    public AnswerTimes(Database database) {
        this.database = database;
    }

    /**
     * The waits that began in one period.
     *
     * @param closed that ended without an answer
     * @param median of those that were answered; null if none was
     * @param inTime answered within the time that was asked for
     * @param judged of which it is known whether they were in time: answered, closed, or waiting for longer
     */
    public record Measured(
            long waits,
            long answered,
            long closed,
            @Nullable Duration median,
            long inTime,
            long judged) {}

    /**
     * Measures one period.
     *
     * @param from included
     * @param until excluded
     * @param within what counts as in time
     */
    public Measured measure(Instant from, Instant until, Duration within, Instant now) {
        return database.sql(MEASURE)
                .param("from", Database.at(from))
                .param("until", Database.at(until))
                .param("within", (double) within.toSeconds())
                .param("now", Database.at(now))
                .query((row, number) -> new Measured(
                        row.getLong("waits"),
                        row.getLong("answered"),
                        row.getLong("closed"),
                        seconds(row.getBigDecimal("median")),
                        row.getLong("in_time"),
                        row.getLong("judged")))
                .single();
    }

    private static @Nullable Duration seconds(@Nullable BigDecimal seconds) {
        return seconds == null
                ? null
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
