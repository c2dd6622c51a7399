package io.hearth.ingest.deadletter;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends dead letters of one kind their way once more. Doing so twice has the effect of once. */
public interface ReplaySource {

    /** Whether it knows how to replay this one. */
    boolean takes(Payload letter);

    /**
     * @param connection of the transaction in which the letters are marked
     * @return why some could not be replayed, by the letter's id
     * @throws IOException if Elasticsearch is out of reach; nothing is marked then
     */
    Map<Long, String> replay(Connection connection, List<Payload> letters) throws IOException, SQLException;

    /**
     * A letter with what is needed to replay it.
     *
     * @param interactionId null where the payload lies at its source
     * @param interaction JSON; null where the payload lies at its source
     */
    record Payload(
            long id,
            String source,
            long reference,
            @Nullable String interactionId,
            @Nullable String interaction) {}
}
