package io.hearth.ingest.gateway;

import io.hearth.domain.time.HumanTime;
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
 * @param spentUntil until when no such call is made, because WeChat said so or the day's are used up; null while they are
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

    static QuotaView of(QuotaUse use, Instant now) {
        QuotaWindow day = QuotaWindow.of(use.limit(), use.used());
        boolean usedUp = day != null && day.left() == 0;
        Instant until = use.spentUntil().orElse(usedUp ? nextDay(now) : null);
        return new QuotaView(use.api(), use.used(), day, QuotaWindow.of(use.minuteLimit(), use.usedInMinute()), until);
    }

    /** WeChat counts days in Shanghai, wherever the house is. */
    private static Instant nextDay(Instant now) {
        return HumanTime.SHANGHAI.startOf(HumanTime.SHANGHAI.dayOf(now).plusDays(1));
    }
}
