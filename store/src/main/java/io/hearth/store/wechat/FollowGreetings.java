package io.hearth.store.wechat;

import io.hearth.store.postgres.Transactions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a new follower is answered. A change is seen everywhere within 5 s: the text is read again after that time, not
 * for every follow.
 */
public final class FollowGreetings {

    /** A text message has up to 2,048 bytes (WeChat, passive replies). */
    public static final int MAX_BYTES = 2_048;

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Transactions transactions;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @Nullable Read last;

    public FollowGreetings(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    private record Read(Optional<String> text, long atNanos) {

        boolean isFresh() {
            return System.nanoTime() - atNanos < FRESH_NANOS;
        }
    }

    /** The text that is valid now, as it was at most 5 s ago; empty if nothing is to be said. */
    public Optional<String> current() throws SQLException {
        Read read = last;
        if (read != null && (read.isFresh() || !reading.compareAndSet(false, true))) {
            // One reads again; who comes meanwhile takes what there was.
            return read.text();
        }
        try {
            Read now = new Read(transactions.run(FollowGreetings::find), System.nanoTime());
            last = now;
            return now.text();
        } finally {
            reading.set(false);
        }
    }

    /** The text that is valid now. */
    public static Optional<String> find(Connection connection) throws SQLException {
        String sql = "select text from follow_greeting order by id desc limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /**
     * From now on followers are answered with this text; empty answers nothing.
     *
     * @param by who decided it
     * @throws IllegalArgumentException if the text is blank, too long, or has characters that XML cannot hold
     */
    public static void set(Connection connection, Optional<String> text, String by, Instant at) throws SQLException {
        text.ifPresent(FollowGreetings::requireSendable);
        String sql = "insert into follow_greeting (text, prepared_by, prepared_at) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, text.orElse(null));
            insert.setString(2, by);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void requireSendable(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a greeting says something, or there is none");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("a greeting of " + bytes + " bytes; WeChat takes " + MAX_BYTES);
        }
        if (!text.codePoints().allMatch(FollowGreetings::isXmlCharacter)) {
            throw new IllegalArgumentException("a greeting has characters that cannot be sent");
        }
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
