package io.hearth.push.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.embedded.testing.TestServices;
import io.hearth.push.PushFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushBenchIT {

    /** More are for whoever measures: {@code -Dhearth.bench.fans}. */
    private static final int FANS = Integer.getInteger("hearth.bench.fans", 500);

    @Test
    void measuresAndFindsNothingDoubledOrMissing() throws Exception {
        try (BenchSandbox wechat = new BenchSandbox();
                var dataSource = PushFixture.pool(TestServices.newDatabase())) {
            Map<String, Number> figures = new PushBench(dataSource, wechat).run(FANS);

            assertThat(figures)
                    .containsEntry("touchpoints", 6L * FANS)
                    .containsEntry("answers_sent", (long) FANS)
                    .containsEntry("mass_messages_sent", (long) FANS)
                    .containsEntry("doubled", 0L)
                    .containsEntry("missing", 0L)
                    .containsEntry("unaccounted", 0L);
        }
    }

    @Test
    void aPlantedDoubleIsFound() throws Exception {
        try (BenchSandbox wechat = new BenchSandbox();
                var dataSource = PushFixture.pool(TestServices.newDatabase())) {
            wechat.plantAnswer(BenchFans.openId(0));

            Map<String, Number> figures = new PushBench(dataSource, wechat).run(10);

            assertThat(figures).containsEntry("doubled", 1L).containsEntry("missing", 0L);
        }
    }
}
