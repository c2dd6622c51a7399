package io.hearth.ingest.callback;

import io.hearth.domain.contact.OpenId;
import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes the callbacks of the erased out of the inbox. Bodies rest encrypted, so each that is kept is opened once. */
public final class CallbackErasure {

    private static final int PAGE = 500;

    private final Transactions transactions;
    private final InboxCipher cipher;

    public CallbackErasure(DataSource dataSource, InboxCipher cipher) {
        this.transactions = new Transactions(dataSource);
        this.cipher = cipher;
    }

    /**
     * Deletes what these fans sent, and the dead letters about it. Cut off, it begins anew.
     *
     * @return how many callbacks
     */
    public int erase(Set<OpenId> fans) throws SQLException {
        Set<String> senders = fans.stream().map(OpenId::value).collect(Collectors.toSet());
        int erased = 0;
        long after = 0;
        List<Row> page = senders.isEmpty() ? List.of() : page(after);
        while (!page.isEmpty()) {
            erased += delete(page.stream()
                    .filter(row -> senders.contains(sender(row)))
                    .map(Row::id)
                    .toList());
            after = page.get(page.size() - 1).id();
            page = page(after);
        }
        return erased;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Row(long id, String key, @Nullable String keyId, byte[] body) {}

    private List<Row> page(long after) throws SQLException {
        String sql = "select id, dedup_key, key_id, body from callback_inbox where id > ? order by id limit ?";
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, after);
                select.setInt(2, PAGE);
                List<Row> rows = new ArrayList<>();
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3), found.getBytes(4)));
                    }
                }
                return rows;
            }
        });
    }

    private String sender(Row row) {
        try {
            String keyId = row.keyId();
            byte[] body = keyId == null ? row.body() : cipher.open(keyId, row.key(), row.body());
            return Callback.of(CallbackBody.parse(body)).sender();
        } catch (UnusableCallback | RuntimeException e) {
            // What nobody can read names nobody: retention or an administrator's discard ends it.
            return "";
        }
    }

    private int delete(List<Long> ids) throws SQLException {
        return ids.isEmpty()
                ? 0
                : transactions.run(connection -> {
                    run(connection, "delete from dead_letter where source = 'callback' and reference = any (?)", ids);
                    return run(connection, "delete from callback_inbox where id = any (?)", ids);
                });
    }

    private static int run(Connection connection, String sql, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return delete.executeUpdate();
        }
    }
}
