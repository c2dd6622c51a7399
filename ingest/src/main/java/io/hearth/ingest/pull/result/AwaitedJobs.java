package io.hearth.ingest.pull.result;

import java.sql.SQLException;
import java.util.List;

/** Which mass jobs are waited for; the room that sends them knows. */
@FunctionalInterface
public interface AwaitedJobs {

    /** Those that should have ended by now and are not too old to be asked about. */
    List<AwaitedJob> find() throws SQLException;
}
