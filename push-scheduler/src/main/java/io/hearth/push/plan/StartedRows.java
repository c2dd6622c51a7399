package io.hearth.push.plan;

import java.time.Instant;
import java.util.Optional;

/** The rows of documents that were started. */
public interface StartedRows {

    /** Where a started document stands. */
    interface Started {

        PlanState state();

        /** The version in force. */
        int version();
    }

    Optional<? extends Started> find(String documentId);

    /** The same, held until the transaction ends. */
    Optional<? extends Started> lock(String documentId);

    void start(String documentId, int version, String account, Instant now);

    void move(String documentId, PlanState state, String account, Instant now);
}
