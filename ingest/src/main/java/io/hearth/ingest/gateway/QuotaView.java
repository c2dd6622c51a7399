package io.hearth.ingest.gateway;

import io.hearth.wechat.quota.QuotaUse;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat still takes of one kind of call.
 *
 * @param api our name for the kind, such as {@code mass_send}; a path of WeChat's where no limit is known
 * @param used calls today, in Shanghai
 * @param day null where no limit of the day is known
 * @param minute of the last 60 s; null where no limit is known
 * @param spentUntil until when no such call is made, because WeChat said so, or the day's or the minute's are used up; null
 *     while they are made
 */
public record QuotaView(
        String api,
        int used,
        @Nullable QuotaWindow day,
        @Nullable QuotaWindow minute,
        @Nullable Instant spentUntil) {

    /** @param left never below 0, even where a limit was lowered after the calls */
    public record QuotaWindow(int limit, int left) {

        static @Nullable QuotaWindow of(OptionalInt limit, int used) {
            return limit.isEmpty() ? null : new QuotaWindow(limit.getAsInt(), Math.max(0, limit.getAsInt() - used));
        }
    }

    static QuotaView of(QuotaUse use) {
        return new QuotaView(
                use.api(),
                use.used(),
                QuotaWindow.of(use.limit(), use.used()),
                QuotaWindow.of(use.minuteLimit(), use.usedInMinute()),
                use.spentUntil().orElse(null));
    }
}
