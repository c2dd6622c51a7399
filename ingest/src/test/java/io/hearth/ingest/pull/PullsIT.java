package io.hearth.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.store.postgres.SessionLock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class PullsIT {

    private PullRoom room;

    @BeforeEach
    void open() {
        room = PullRoom.open();
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    @Test
    void oneProcessAtATimePullsTheSame() throws Exception {
        try (SessionLock other =
                Pulls.lock(room.room.dataSource(), PullName.TAGS).orElseThrow()) {
            assertThat(other).isNotNull();
            assertThat(room.pulls(new Counting(3)).run(PullName.TAGS)).isEmpty();
        }
        assertThat(room.pulls(new Counting(3)).run(PullName.TAGS)).contains(PullResult.SUCCEEDED);
    }

    @Test
    void aProcessThatIsAskedToStopEndsAfterThePieceAndAnotherGoesOn() throws Exception {
        Counting counting = new Counting(5);
        Pulls pulls = room.pulls(counting);
        counting.atPiece(2, pulls::stop);

        assertThat(pulls.run(PullName.TAGS)).contains(PullResult.STOPPED);
        assertThat(room.state(PullName.TAGS).read()).isEqualTo(2);
        assertThat(room.state(PullName.TAGS).resumeAt()).contains(Instant.EPOCH);
        assertThat(room.desk().takeDue()).containsExactly(PullName.TAGS);

        assertThat(room.run(counting)).isEqualTo(PullResult.SUCCEEDED);
        assertThat(counting.pieces).isEqualTo(5);
        assertThat(room.state(PullName.TAGS).read()).isEqualTo(5);
    }

    @Test
    void whatAPersonAsksForIsTakenOnceAndNotWhileItRuns() throws Exception {
        assertThat(room.desk().takeDue())
                .as("the first pulls come some minutes after the start")
                .isEmpty();
        room.desk().request(PullName.STATISTICS);
        assertThat(room.state(PullName.STATISTICS).requestedAt()).isPresent();
        try (SessionLock running =
                Pulls.lock(room.room.dataSource(), PullName.STATISTICS).orElseThrow()) {
            assertThat(running).isNotNull();
            assertThat(room.desk().takeDue()).isEmpty();
        }

        assertThat(room.desk().takeDue()).containsExactly(PullName.STATISTICS);
        assertThat(room.desk().takeDue()).isEmpty();
    }

    @Test
    void aBugInAStepFailsTheAttemptVisiblyAndTheNextGoesOn() throws Exception {
        Counting counting = new Counting(4);
        counting.atPiece(3, () -> {
            throw new IllegalStateException("boom");
        });

        assertThat(room.run(counting)).isEqualTo(PullResult.FAILED);
        assertThat(room.state(PullName.TAGS).reason()).contains("boom");

        counting.atPiece(0, () -> {});
        assertThat(room.run(counting)).isEqualTo(PullResult.SUCCEEDED);
        assertThat(room.state(PullName.TAGS).read()).isEqualTo(4);
    }

    /** Counts to a number, one a piece. */
    private static final class Counting implements Pull {

        private final int until;
        private int place;
        private Runnable deed = () -> {};
        private int pieces;

        private Counting(int until) {
            this.until = until;
        }

        private void atPiece(int number, Runnable what) {
            place = number;
            deed = what;
        }

        @Override
        public PullName name() {
            return PullName.TAGS;
        }

        @Override
        public List<PullStep> steps(long run) {
            return List.of(new PullStep() {
                @Override
                public String name() {
                    return "count";
                }

                @Override
                public Slice goOn(ExecutionContext memory) {
                    int next = memory.getInt("count", 0) + 1;
                    if (next == place) {
                        deed.run();
                    }
                    memory.putInt("count", next);
                    pieces++;
                    return new Slice(1, 0, until, next < until);
                }
            });
        }
    }
}
