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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a new follower is answered. A change is seen everywhere within 5 s: a thread of its own reads the text again and
 * again, so that whoever asks never waits for the database.
 */
public final class FollowGreetings implements AutoCloseable {

    /** A text message has up to 2,048 bytes (WeChat, passive replies). */
    public static final int MAX_BYTES = 2_048;

    private static final Logger LOG = LoggerFactory.getLogger(FollowGreetings.class);

    private static final Duration READ_EVERY = Duration.ofSeconds(5);
    /** How long the start waits at most. */
    private static final Duration FIRST_READ = Duration.ofSeconds(3);

    private final Transactions transactions;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "follow-greeting");
        thread.setDaemon(true);
        return thread;
    });

    private final CountDownLatch firstRead = new CountDownLatch(1);
    private volatile Optional<String> text = Optional.empty();

    /** When it returns the text is read, unless the database does not answer within some seconds. */
    public FollowGreetings(DataSource dataSource) {
        this(dataSource, READ_EVERY);
        awaitFirstRead();
    }

    /**
     * Waits for nothing.
     *
     * @param every how long after a reading the next one begins
     */
    public FollowGreetings(DataSource dataSource, Duration every) {
        this.transactions = new Transactions(dataSource);
        reader.scheduleWithFixedDelay(this::read, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The text as it was read last; empty if nothing is to be said, or nothing could be read yet. */
    public Optional<String> current() {
        return text;
    }

    /** What was read before stays valid while the database is away. */
    private void read() {
        try {
            text = transactions.run(FollowGreetings::find);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the greeting of followers could not be read again: {}", e.getMessage());
        } catch (Throwable e) {
            // A reading that threw would be the last one, and nobody would know.
            LOG.error("the greeting of followers could not be read again", e);
        } finally {
            firstRead.countDown();
        }
    }

    /** Whoever follows right after the start is greeted, too; a database that does not answer holds nobody up for long. */
    private void awaitFirstRead() {
        try {
            if (!firstRead.await(FIRST_READ.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the greeting of followers is not read yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads no more. */
    @Override
    public void close() {
        reader.shutdown();
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
