package io.hearth.push.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.push.PushFixture;
import io.hearth.push.plan.PlanFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL itself is killed in mid-push, and comes back. */
class RestartedDatabaseIT {

    @TempDir
    private Path folder;

    /** Seeds in which the database is among what breaks. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {2, 4, 7, 9})
    void everyFanGetsEachStepOnceThoughTheDatabaseIsRestartedInMidPush(long seed) throws Exception {
        try (RestartedPostgres postgres = new RestartedPostgres(folder);
                PlanFixture house = new PlanFixture(new PushFixture(postgres.address()));
                Ordeal ordeal = new Ordeal(house, postgres)) {
            ordeal.undergo(seed);

            assertThat(postgres.restarts()).isPositive();
        }
    }
}
