package io.hearth.api.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the table {@code sign_in_attempts}; rows whose window is over are removed on the way. */
@Component
class SignInAttempts {

    private final JdbcClient jdbc;

    SignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Attempts in the window, this one included. */
    record Count(int attempts, Instant windowStartedAt) {}

    Count begin(String key, Instant now, Duration window) {
        OffsetDateTime over = now.minus(window).atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from sign_in_attempts where window_started_at <= ?")
                .param(over)
                .update();
        String sql = "insert into sign_in_attempts (attempt_key, window_started_at, attempts) values (?, ?, 1)"
                + " on conflict (attempt_key) do update set attempts = least(sign_in_attempts.attempts + 1, 1000000)"
                + " returning attempts, window_started_at";
        return jdbc.sql(sql)
                .param(digest(key))
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Count(
                        row.getInt("attempts"),
                        row.getObject("window_started_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    void takeBack(String key) {
        jdbc.sql("update sign_in_attempts set attempts = greatest(attempts - 1, 0) where attempt_key = ?")
                .param(digest(key))
                .update();
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
