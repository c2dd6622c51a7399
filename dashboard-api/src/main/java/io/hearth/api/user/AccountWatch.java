package io.hearth.api.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Knows which sessions began before their account was changed. What it knows of an account is up to 5 s old, so that a
 * page that calls often does not ask the database each time.
 */
@Component
public class AccountWatch {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AccountWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param version null for who has no access any more */
    private record Known(@Nullable Integer version, Instant until) {}

    /** Whether it is a user's whose password, roles or access have been changed since they signed in. */
    public boolean isFormer(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInUser user)) {
            return false;
        }
        String username = user.getUsername();
        Instant now = clock.instant();
        Known account = known.get(username);
        // A session younger than what is known was begun under a newer version.
        if (account == null || !account.until().isAfter(now) || isBehind(account, user)) {
            account = new Known(version(username).orElse(null), now.plus(FRESH));
            known.put(username, account);
        }
        return account.version() == null || account.version() != user.access().version();
    }

    private static boolean isBehind(Known account, SignedInUser user) {
        return account.version() == null || account.version() < user.access().version();
    }

    private Optional<Integer> version(String username) {
        return jdbc.sql("select access_version from app_user where username = ? and disabled_at is null")
                .param(username)
                .query(Integer.class)
                .optional();
    }
}
