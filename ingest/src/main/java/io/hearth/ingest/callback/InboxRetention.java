package io.hearth.ingest.callback;

import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets callbacks that were handled long ago. Until then a lost index can be filled again from the inbox. */
public final class InboxRetention {

    /** A request may be signed that far ahead of us, and come again until it is that far behind. */
    private static final Duration NONCES = CallbackSettings.WIDEST_WINDOW.multipliedBy(2);

    private final Transactions transactions;
    private final Duration keep;

    /** @param keep how long a handled callback stays */
    public InboxRetention(DataSource dataSource, Duration keep) {
        this.transactions = new Transactions(dataSource);
        this.keep = keep;
    }

    /** How many were forgotten; waiting ones stay, and dead letters until somebody discards them. */
    public int forgetOld() throws SQLException {
        return transactions.run(connection -> {
            NonceMemory.forget(connection, NONCES);
            return CallbackInbox.forget(connection, keep);
        });
    }
}
