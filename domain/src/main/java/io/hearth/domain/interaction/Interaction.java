package io.hearth.domain.interaction;

import io.hearth.domain.contact.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a fan did or that happened to them, at an instant. Append-only.
 *
 * @param id deterministic, see {@link InteractionId}
 * @param subject the raw key; the contact is resolved when read
 * @param occurredAt when it happened, cut to milliseconds
 * @param contentId the article, video, menu entry or product that it was about
 * @param projectId the development that it was about
 * @param text what the fan wrote, phone numbers already masked
 * @param source where it was read from, such as {@code wechat} or {@code import:taobao}
 * @param attributes whatever else is known, sorted by name
 */
public record Interaction(
        InteractionId id,
        Subject subject,
        InteractionType type,
        Instant occurredAt,
        Channel channel,
        @Nullable String contentId,
        @Nullable String projectId,
        @Nullable String text,
        String source,
        Map<String, String> attributes) {

    /** The first instant that is believed; anything before is a broken clock or a missing value. WeChat opened in 2011. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** The first instant that is no longer believed, so that a unit mistake (ms for s) cannot open an index per year. */
    public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** @throws IllegalArgumentException if the instant is outside {@link #EARLIEST} to {@link #LATEST} */
    public Interaction {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        if (occurredAt.isBefore(EARLIEST) || !occurredAt.isBefore(LATEST)) {
            throw new IllegalArgumentException("instant " + occurredAt + " is not from " + EARLIEST + " to " + LATEST);
        }
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
