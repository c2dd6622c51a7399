package io.hearth.push.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits no more.
 *
 * @param until the time of the latest message; null if none waited
 * @param messages the ids of those of that time; the fan may have written others in the same second
 */
record Settled(@Nullable Instant until, List<String> messages) {

    Settled {
        messages = List.copyOf(messages);
    }
}
