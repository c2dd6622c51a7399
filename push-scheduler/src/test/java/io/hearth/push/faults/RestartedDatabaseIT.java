package io.hearth.push.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.push.PushFixture;
import io.hearth.push.plan.PlanFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL itself is killed in mid-push, and comes back. */
class RestartedDatabaseIT {

    @TempDir
    private Path folder;

    /** What there was to be sent at each restart. */
    private final List<Map<String, Long>> before = new ArrayList<>();

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyFanGetsEachStepOnceThoughTheDatabaseIsRestartedInMidPush(long seed) throws Exception {
        try (RestartedPostgres postgres = new RestartedPostgres(folder);
                PlanFixture house = new PlanFixture(new PushFixture(postgres.address()));
                Ordeal ordeal = new Ordeal(house, () -> restart(postgres, house))) {
            ordeal.undergo(seed, Ordeal.Trouble.DATABASE);

            assertThat(postgres.restarts()).isPositive();
            assertThat(before.get(0)).as("in mid-push").containsKey("PENDING");
        }
    }

    private void restart(RestartedPostgres postgres, PlanFixture house) {
        before.add(house.states());
        postgres.cause();
    }
}
