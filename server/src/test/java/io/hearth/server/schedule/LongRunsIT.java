package io.hearth.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.store.postgres.Migrations;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LongRunsIT {

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final LongRuns runs = new LongRuns(dataSource);

    @Test
    void theLastTenOfEachJobAreKept() throws SQLException {
        PostgresAddress address = TestServices.newDatabase();
        dataSource.setUrl(address.jdbcUrl());
        dataSource.setUser(address.user());
        dataSource.setPassword(address.password());
        Migrations.apply(dataSource, "ingest");

        runs.write("hearth-ingest", "segmentation", 99_000);
        runs.write("hearth-ingest", "pull-followers", 88_000);
        for (int i = 0; i < 10; i++) {
            runs.write("hearth-ingest", "segmentation", 11_000 + i);
        }

        assertThat(longest("segmentation")).isEqualTo(11_009);
        assertThat(longest("pull-followers")).isEqualTo(88_000);
    }

    private long longest(String job) {
        return JdbcClient.create(dataSource)
                .sql("select max(millis) from long_job_run where job = ?")
                .param(job)
                .query(Long.class)
                .single();
    }
}
