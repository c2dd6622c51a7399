package io.hearth.sandbox.mass;

import io.hearth.sandbox.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers the {@code clientmsgid} of accepted mass sends, so that a repeated one sends nothing. */
final class ClientIds {

    /** 24 h (WeChat, mass messages). */
    static final Duration MEMORY = Duration.ofHours(24);

    /** "Wait a minute" (WeChat, 45066). */
    static final Duration BETWEEN_REPEATS = Duration.ofMinutes(1);

    /** 64 bytes (WeChat, mass messages). */
    static final int MAX_BYTES = 64;

    private final Map<String, Known> known = new HashMap<>();

    /** Refuses an id that is too long (45067), repeated within the minute (45066), or known (45065, naming its job). */
    void check(String id, Instant now) {
        Known former = known.get(id);
        if (former == null || !now.isBefore(former.acceptedAt().plus(MEMORY))) {
            return;
        }
        if (now.isBefore(former.lastTry().plus(BETWEEN_REPEATS))) {
            throw Refusal.CLIENT_ID_TOO_FAST.asException();
        }
        known.put(id, former.triedAt(now));
        throw Refusal.DUPLICATE_CLIENT_ID.naming(former.msgId());
    }

    static void checkLength(String id) {
        if (id.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Refusal.CLIENT_ID_TOO_LONG.asException();
        }
    }

    void remember(String id, long msgId, Instant now) {
        known.put(id, new Known(msgId, now, now));
    }

    private record Known(long msgId, Instant acceptedAt, Instant lastTry) {

        Known triedAt(Instant now) {
            return new Known(msgId, acceptedAt, now);
        }
    }
}
