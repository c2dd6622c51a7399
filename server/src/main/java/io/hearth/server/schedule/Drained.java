package io.hearth.server.schedule;

import java.io.IOException;
import java.sql.SQLException;
import org.quartz.JobExecutionException;

/** Repeats a drain for one tick. */
final class Drained {

    private Drained() {}

    /** One batch. */
    @FunctionalInterface
    interface Batch {
        /** @return whether there may be more */
        boolean drain() throws IOException, SQLException;
    }

    /** A server out of reach ends the tick; the next one goes on where this one stood. */
    static void untilEmpty(Batch batch) throws JobExecutionException {
        try {
            boolean more = true;
            while (more) {
                more = batch.drain();
            }
        } catch (IOException | SQLException e) {
            throw new JobExecutionException("a drain waits for its server: " + e.getMessage(), e);
        }
    }
}
