package io.hearth.server.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ClockProbeIT {

    @Test
    void aClockThatAgreesIsWell() throws Exception {
        assertThat(probe(Duration.ZERO).ask()).contains("from the database's");
    }

    @Test
    void aClockThatIsAheadOrBehindSaysByHowMuchAndWhatToDo() {
        for (long seconds : new long[] {90, -90}) {
            assertThatThrownBy(() -> probe(Duration.ofSeconds(seconds)).ask())
                    .hasMessageMatching("(90|89)\\..*")
                    .hasMessageContaining("one time server");
        }
    }

    private static ClockProbe probe(Duration off) {
        PostgresAddress address = TestServices.newDatabase();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(address.jdbcUrl());
        dataSource.setUser(address.user());
        dataSource.setPassword(address.password());
        return new ClockProbe(dataSource, Clock.offset(Clock.systemUTC(), off));
    }
}
