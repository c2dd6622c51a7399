package io.hearth.ingest.callback;

import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets callbacks that were handled long ago. Until then a lost index can be filled again from the inbox. */
public final class InboxRetention {

    private final Transactions transactions;
    private final Duration keep;

    /** @param keep how long a handled callback stays */
    public InboxRetention(DataSource dataSource, Duration keep) {
        this.transactions = new Transactions(dataSource);
        this.keep = keep;
    }

    /** How many were forgotten; dead letters and waiting ones stay. */
    public int forgetOld() throws SQLException {
        return transactions.run(connection -> CallbackInbox.forget(connection, keep));
    }
}
