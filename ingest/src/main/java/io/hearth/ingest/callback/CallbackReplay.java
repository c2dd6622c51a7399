package io.hearth.ingest.callback;

import io.hearth.ingest.deadletter.ReplaySource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts dead callbacks back among the waiting ones: the next drain handles them like any other. */
public final class CallbackReplay implements ReplaySource {

    @Override
    public boolean takes(Payload letter) {
        return letter.source().equals(CallbackDrain.SOURCE);
    }

    @Override
    public Map<Long, String> replay(Connection connection, List<Payload> letters) throws SQLException {
        Set<Long> waiting = CallbackInbox.revive(
                connection, letters.stream().map(Payload::reference).toList());
        Map<Long, String> refused = new HashMap<>();
        for (Payload letter : letters) {
            if (!waiting.contains(letter.reference())) {
                refused.put(letter.id(), "its callback is no longer in the inbox");
            }
        }
        return refused;
    }
}
