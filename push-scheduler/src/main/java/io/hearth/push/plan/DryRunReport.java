package io.hearth.push.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What a plan would do in the next twelve months, on today's audience.
 *
 * @param fans who would be in it
 * @param days those on which something is due, in their order
 * @param movedByQuietHours touchpoints that are not in their fan's best hour, because nothing may go out in it
 * @param movedByHolidays touchpoints that wait for the end of a public holiday
 * @param fansWithoutQuota by month, for how many fans more mass messages are planned than WeChat delivers (4 a month),
 *     other plans' counted in
 * @param quotaWarnings the same by the day on which the first of those messages is due that WeChat will not deliver
 */
public record DryRunReport(
        long fans,
        List<Day> days,
        long movedByQuietHours,
        long movedByHolidays,
        Map<YearMonth, Long> fansWithoutQuota,
        List<QuotaWarning> quotaWarnings) {

    /**
     * One day.
     *
     * @param touchpoints by the step's key
     * @param massMessages those of them that are mass messages
     * @param calls mass calls, each for up to 10,000 fans with the same content in the same hour
     * @param mergedCalls the calls that are left when hours are merged to fit into the day's 100
     */
    public record Day(LocalDate day, Map<String, Long> touchpoints, long massMessages, long calls, long mergedCalls) {

        public Day {
            touchpoints = Map.copyOf(touchpoints);
        }
    }

    /** So many fans have a message due on the day, and none of the month left for it. */
    public record QuotaWarning(LocalDate day, long fans) {}

    public DryRunReport {
        quotaWarnings = List.copyOf(quotaWarnings);
        days = List.copyOf(days);
        fansWithoutQuota = Map.copyOf(fansWithoutQuota);
    }
}
