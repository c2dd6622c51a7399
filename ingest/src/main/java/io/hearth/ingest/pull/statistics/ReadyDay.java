package io.hearth.ingest.pull.statistics;

import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;

/** Which figures WeChat has: by Shanghai days, whatever the house's zone. */
final class ReadyDay {

    /** 08:00 (WeChat, data cube). */
    private static final int READY_HOUR = 8;

    private ReadyDay() {}

    /** The last day whose figures are there: yesterday's from 08:00 on. */
    static LocalDate at(Instant now) {
        LocalDate today = HumanTime.SHANGHAI.dayOf(now);
        return today.minusDays(HumanTime.SHANGHAI.hourOf(now) < READY_HOUR ? 2 : 1);
    }
}
