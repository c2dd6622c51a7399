package io.hearth.ingest.pull;

import java.sql.SQLException;
import java.util.List;

/** Something that is asked of WeChat in steps. */
public interface Pull {

    PullName name();

    /** Whether there is anything to ask. */
    default boolean isDue() throws SQLException {
        return true;
    }

    /** @param run larger for each run; the same when a run is gone on with */
    List<PullStep> steps(long run);
}
