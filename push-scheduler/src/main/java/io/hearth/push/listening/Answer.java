package io.hearth.push.listening;

import io.hearth.domain.touchpoint.TouchpointState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a fan.
 *
 * @param text with phone numbers masked; empty once the fan is erased
 * @param state of its touchpoint
 * @param reason why it failed, or why nobody knows
 */
public record Answer(
        long answerId,
        String text,
        String author,
        Instant at,
        TouchpointState state,
        @Nullable String reason) {}
