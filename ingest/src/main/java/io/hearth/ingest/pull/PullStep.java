package io.hearth.ingest.pull;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One part of a pull, done in pieces. A piece may be done again after a crash, to the same effect. */
public interface PullStep {

    /** As people read it, such as {@code list}. */
    String name();

    /**
     * Does a piece of a second or two.
     *
     * @param memory where the step stands; kept when this returns, as it was when this throws
     * @throws PullEndedException if it cannot go on now
     */
    Slice goOn(ExecutionContext memory) throws PullEndedException, IOException, SQLException;
}
