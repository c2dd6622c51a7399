package io.hearth.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CrmBenchIT {

    @Test
    @Tag("long")
    void itMeasuresWhatItSays() {
        PostgresAddress address = TestServices.newDatabase();
        int scale = Integer.getInteger("hearth.bench.crm.parts", 1_000);

        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(address.jdbcUrl());
            dataSource.setUsername(address.user());
            dataSource.setPassword(address.password());

            Map<String, Number> figures =
                    new CrmBench(dataSource).run(new BenchSizes(200_000 / scale, 1_000_000 / scale, 50_000 / scale));

            assertThat(figures)
                    .containsKeys(
                            "register_p95_ms",
                            "month_members_seconds",
                            "quarter_ranking_seconds",
                            "quarter_programme_seconds",
                            "replay_seconds");
            assertThat(figures.get("replay_deals_changed")).isEqualTo(50_000L / scale);
            System.out.println(figures);
        }
    }
}
