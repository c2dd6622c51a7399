package io.hearth.push.campaign;

import io.hearth.domain.time.HumanTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When campaigns go out: once, or again and again.
 *
 * @param at the one instant; null for a recurring one
 * @param cron second, minute, hour, day of month, month, day of week, as Spring reads them; null for a single one
 * @param zone in which the cron is meant, such as {@code Asia/Shanghai}, which it is when missing
 * @param until no campaign goes out after it; null for no end
 */
public record CampaignSchedule(
        @Nullable Instant at,
        @Nullable String cron,
        @Nullable String zone,
        @Nullable Instant until) {

    /** More often it is a typing mistake: a fan takes 4 mass messages in a month (WeChat). */
    private static final Duration LEAST_GAP = Duration.ofHours(1);

    private static final int GAPS_TO_LOOK_AT = 50;

    private static final ZonedDateTime LONG_AGO = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** @throws IllegalArgumentException if it is neither or both, or the cron makes no sense, never fires or too often */
    public CampaignSchedule {
        if ((at == null) == (cron == null)) {
            throw new IllegalArgumentException("either at or cron is given");
        }
        if (cron != null) {
            zone = zone == null ? HumanTime.SHANGHAI.zone().getId() : zone;
            check(parse(cron), cron, zone(zone));
        } else if (zone != null || until != null) {
            throw new IllegalArgumentException("zone and until belong to a cron");
        }
    }

    public static CampaignSchedule once(Instant at) {
        return new CampaignSchedule(at, null, null, null);
    }

    public static CampaignSchedule recurring(String cron, String zone, @Nullable Instant until) {
        return new CampaignSchedule(null, cron, zone, until);
    }

    /** The first instant after this one; empty when nothing more comes. */
    public Optional<Instant> next(Instant after) {
        if (at != null) {
            return at.isAfter(after) ? Optional.of(at) : Optional.empty();
        }
        ZonedDateTime next = parse(String.valueOf(cron)).next(after.atZone(zone(String.valueOf(zone))));
        return Optional.ofNullable(next)
                .map(ZonedDateTime::toInstant)
                .filter(instant -> until == null || !instant.isAfter(until));
    }

    private static void check(CronExpression cron, String written, ZoneId zone) {
        ZonedDateTime former = cron.next(LONG_AGO.withZoneSameInstant(zone));
        if (former == null) {
            throw new IllegalArgumentException("cron '" + written + "' never fires");
        }
        for (int i = 0; i < GAPS_TO_LOOK_AT; i++) {
            ZonedDateTime next = cron.next(former);
            if (next == null) {
                return;
            }
            if (Duration.between(former, next).compareTo(LEAST_GAP) < 0) {
                throw new IllegalArgumentException("cron '" + written + "' fires more often than every hour");
            }
            former = next;
        }
    }

    private static CronExpression parse(String cron) {
        try {
            return CronExpression.parse(cron);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cron '" + cron + "' makes no sense: " + e.getMessage(), e);
        }
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone '" + zone + "'", e);
        }
    }
}
