package io.hearth.wechat;

import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;

/** How long a spent quota stays spent. */
public enum Quota {
    /** Calls per minute. */
    MINUTE,
    /** Calls or messages per day. WeChat counts days in Chinese time. */
    DAY;

    /** The first instant at which a send may be tried again. */
    public Instant givenAnewAfter(Instant spentAt) {
        return switch (this) {
            case MINUTE -> spentAt.plus(Duration.ofMinutes(1));
            case DAY ->
                HumanTime.SHANGHAI.startOf(HumanTime.SHANGHAI.dayOf(spentAt).plusDays(1));
        };
    }
}
