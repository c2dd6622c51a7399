package io.hearth.ingest.gateway;

import io.hearth.wechat.failure.FailedHour;
import java.time.Instant;

/**
 * Calls that failed of the same within an hour, whichever kind they were of.
 *
 * @param hour its beginning
 * @param cause WeChat's {@code errcode}, or a word where WeChat did not answer
 */
public record WeChatFailureHourView(Instant hour, String cause, long count) {

    static WeChatFailureHourView of(FailedHour failed) {
        return new WeChatFailureHourView(failed.hour(), failed.cause(), failed.count());
    }
}
