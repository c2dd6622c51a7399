package io.hearth.wechat.failure;

import java.time.Instant;

/**
 * Calls of any kind that failed of the same within an hour.
 *
 * @param hour its beginning
 * @param cause as in {@link CallFailure}
 * @param count above 0
 */
public record FailedHour(Instant hour, String cause, long count) {

    public FailedHour {
        if (count < 1) {
            throw new IllegalArgumentException("calls failed of " + cause + " " + count + " times");
        }
    }
}
