package io.hearth.sandbox.access;

import io.hearth.sandbox.refusal.Refusal;
import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens of one account. The rotating kind ({@code /cgi-bin/token}) and the stable kind
 * ({@code /cgi-bin/stable_token}) live apart: neither ends the other.
 */
public final class AccessTokens {

    /** 7,200 s (WeChat, access token). */
    public static final Duration VALIDITY = Duration.ofSeconds(7200);

    /** The former rotating token, and the stable one before its end, hold on for 5 min (WeChat, access token). */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    static final int FORCED_REFRESHES_A_DAY = 20;
    static final Duration BETWEEN_FORCED_REFRESHES = Duration.ofSeconds(30);

    private static final int LENGTH = 136;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final RandomGenerator random;
    private final Map<String, Instant> validUntil = new HashMap<>();
    private final Map<String, Refusal> ended = new HashMap<>();
    private @Nullable String rotating;
    private @Nullable String stable;
    private Instant lastForced = Instant.MIN;
    private LocalDate forcedDay = LocalDate.MIN;
    private int forcedToday;

    public AccessTokens(RandomGenerator random) {
        this.random = random;
    }

    /** A new token; the former one ends 5 min from now. */
    public IssuedToken rotate(Instant now) {
        shortenTo(rotating, now.plus(OVERLAP));
        rotating = issue(now);
        return new IssuedToken(rotating, VALIDITY);
    }

    /** The same token until its last 5 min, then a new one beside it. */
    public IssuedToken stable(Instant now) {
        if (stable != null) {
            Duration left = Duration.between(now, validUntil.getOrDefault(stable, now));
            if (left.compareTo(OVERLAP) > 0) {
                return new IssuedToken(stable, left);
            }
        }
        stable = issue(now);
        return new IssuedToken(stable, VALIDITY);
    }

    /** A new stable token at once, which ends the former; 20 a day, at least 30 s apart (WeChat, stable_token). */
    public IssuedToken forceStable(Instant now) {
        LocalDate today = ShanghaiCalendar.day(now);
        if (!today.equals(forcedDay)) {
            forcedDay = today;
            forcedToday = 0;
        }
        if (forcedToday >= FORCED_REFRESHES_A_DAY) {
            throw Refusal.DAY_QUOTA_SPENT.asException();
        }
        if (lastForced.isAfter(now.minus(BETWEEN_FORCED_REFRESHES))) {
            throw Refusal.TOO_FREQUENT.asException();
        }
        forcedToday++;
        lastForced = now;
        shortenTo(stable, now);
        stable = issue(now);
        return new IssuedToken(stable, VALIDITY);
    }

    /** Refuses a token that is absent (41001), malformed (40014), unknown or replaced (40001), or past its time (42001). */
    public void check(@Nullable String token, Instant now) {
        if (token == null || token.isEmpty()) {
            throw Refusal.MISSING_ACCESS_TOKEN.asException();
        }
        if (token.length() != LENGTH) {
            throw Refusal.INVALID_ACCESS_TOKEN.asException();
        }
        Instant end = validUntil.get(token);
        if (end == null) {
            throw Refusal.INVALID_CREDENTIAL.asException();
        }
        if (!now.isBefore(end)) {
            throw ended.getOrDefault(token, Refusal.EXPIRED_ACCESS_TOKEN).asException();
        }
    }

    /** Ends every token at once, as a changed secret does. */
    public void endAll(Instant now) {
        validUntil.keySet().forEach(token -> shortenTo(token, now));
        rotating = null;
        stable = null;
    }

    private void shortenTo(@Nullable String token, Instant end) {
        if (token != null && validUntil.getOrDefault(token, Instant.MIN).isAfter(end)) {
            validUntil.put(token, end);
            ended.put(token, Refusal.INVALID_CREDENTIAL);
        }
    }

    private String issue(Instant now) {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        validUntil.put(token.toString(), now.plus(VALIDITY));
        return token.toString();
    }
}
