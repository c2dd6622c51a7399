package io.hearth.domain.feature;

/**
 * The hour of the day in which a contact is most likely to be reached.
 *
 * @param hour 0 to 23, in human time
 * @param confidence the share of the contact's acts that is expected in that hour, 0 to 1; 1/24 means that nothing is known
 */
public record BestHour(int hour, double confidence) {

    /** What is known of the channel weighs as much as this many acts of the contact's own. */
    private static final double PRIOR_ACTS = 6;

    /**
     * The contact's own hours, smoothed by those of the channel that they came through: with few acts of their own the
     * channel's habits decide, with many the contact's.
     */
    public static BestHour of(HourCounts own, HourCounts channel) {
        double all = own.total() + PRIOR_ACTS;
        int best = 0;
        double bestShare = -1;
        for (int hour = 0; hour < HourCounts.HOURS; hour++) {
            double share = (own.counts().get(hour) + PRIOR_ACTS * channel.share(hour)) / all;
            if (share > bestShare) {
                best = hour;
                bestShare = share;
            }
        }
        return new BestHour(best, Math.round(bestShare * 1_000) / 1_000.0);
    }
}
