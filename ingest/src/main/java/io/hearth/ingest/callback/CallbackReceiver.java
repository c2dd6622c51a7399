package io.hearth.ingest.callback;

import io.hearth.domain.interaction.InteractionId;
import io.hearth.store.postgres.Transactions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;

/** Keeps what was let in. When it returns, the body is durable. */
final class CallbackReceiver {

    private final Transactions transactions;

    CallbackReceiver(Transactions transactions) {
        this.transactions = transactions;
    }

    void receive(byte[] message) throws SQLException {
        InteractionId id = id(message);
        transactions.run(connection -> {
            CallbackInbox.append(connection, id, message);
            return id;
        });
    }

    /** What cannot be understood is known by its content, and goes to the dead letters later: it is kept all the same. */
    private static InteractionId id(byte[] message) {
        try {
            return Callback.of(CallbackXml.parse(message)).id();
        } catch (UnusableCallback e) {
            return InteractionId.of("wechat:body", HexFormat.of().formatHex(sha256(message)));
        }
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
