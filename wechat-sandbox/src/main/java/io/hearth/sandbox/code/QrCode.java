package io.hearth.sandbox.code;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that tells its scene to whoever scans it.
 *
 * @param until when a temporary one ends; none for a permanent one
 */
public record QrCode(
        String ticket, String scene, String url, @Nullable Instant until) {

    boolean worksAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
