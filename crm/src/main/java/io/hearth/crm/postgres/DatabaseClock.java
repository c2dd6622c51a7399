package io.hearth.crm.postgres;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's clock, one for all nodes: who referred first must not depend on whose clock is ahead. */
public final class DatabaseClock implements InstantSource {

    private final JdbcClient jdbc;

    public DatabaseClock(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** In microseconds, as the database keeps instants. */
    @Override
    public Instant instant() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }
}
