package io.hearth.ingest.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a minute for each kind of refusal, with its number: a wrong setting shows, and a flood fills no disk. */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    /** The kinds are few; what a sender can vary is no part of them. */
    private static final int MOST_KINDS = 100;

    private final Clock clock;
    private final Map<Kind, Count> counts = new ConcurrentHashMap<>();

    RefusalLog(Clock clock) {
        this.clock = clock;
    }

    private record Kind(int status, String reason) {}

    private record Count(long unreported, Instant quietUntil) {}

    void count(Reply refusal) {
        String reason = counts.size() < MOST_KINDS ? refusal.text() : "";
        counts.compute(new Kind(refusal.status(), reason), this::counted);
    }

    private Count counted(Kind kind, @Nullable Count before) {
        Instant now = clock.instant();
        long unreported = before == null ? 1 : before.unreported() + 1;
        if (before != null && now.isBefore(before.quietUntil())) {
            return new Count(unreported, before.quietUntil());
        }
        LOG.warn("{} callbacks were refused with {}: {}", unreported, kind.status(), kind.reason());
        return new Count(0, now.plus(QUIET));
    }
}
