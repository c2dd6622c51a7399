package io.hearth.ingest.testing;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.store.link.Erasures;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Instant;

/** Puts fans on the list of the erased. */
public final class Erased {

    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private Erased() {}

    public static void erase(TestRoom room, String fan) throws SQLException {
        new Transactions(room.dataSource()).run(connection -> {
            Erasures.add(connection, Subject.fan(new OpenId(fan)), AT);
            return fan;
        });
    }
}
