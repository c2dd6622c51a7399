package io.hearth.domain.nurture;

import java.time.LocalDate;

/**
 * How long after the anchor a step is due: months first, then days. It counts from the anchor, never from the step
 * before, so that 31 January + 2 months is 31 March although + 1 month is 28 or 29 February.
 *
 * @param months 0 to {@value #MAX_MONTHS}
 * @param days 0 to {@value #MAX_DAYS}
 */
public record StepOffset(int months, int days) {

    /** Ten years: a plan that reaches further is a typing mistake. */
    public static final int MAX_MONTHS = 120;

    public static final int MAX_DAYS = 3_660;

    /** @throws IllegalArgumentException if one of the two is out of its range */
    public StepOffset {
        if (months < 0 || months > MAX_MONTHS) {
            throw new IllegalArgumentException("an offset of " + months + " months is not from 0 to " + MAX_MONTHS);
        }
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("an offset of " + days + " days is not from 0 to " + MAX_DAYS);
        }
    }

    public static StepOffset ofMonths(int months) {
        return new StepOffset(months, 0);
    }

    public static StepOffset ofDays(int days) {
        return new StepOffset(0, days);
    }

    /** The day on which the step is due; the last day of a month stands in for one that the month does not have. */
    public LocalDate from(LocalDate anchorDay) {
        return anchorDay.plusMonths(months).plusDays(days);
    }
}
