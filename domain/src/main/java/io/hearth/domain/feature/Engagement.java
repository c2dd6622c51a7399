package io.hearth.domain.feature;

import static java.util.Map.entry;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How engaged a contact is: the weights of their acts, each fading by half every 30 days. It is kept as a level that does
 * not age: the logarithm of the sum as it would stand in 1970, so that of two contacts the one with the higher level is
 * the more engaged one on any later day, and the score of a day follows from the level.
 */
public final class Engagement {

    /** Days in which an act loses half its weight; a month, as people remember. */
    public static final int HALF_LIFE_DAYS = 30;

    /** What takes more effort weighs more; the rest of what a contact does weighs 1, what is done to them nothing. */
    private static final Map<InteractionType, Double> WEIGHTS = Map.ofEntries(
            entry(InteractionType.FOLLOW, 2.0),
            entry(InteractionType.SCAN, 1.0),
            entry(InteractionType.MENU_CLICK, 1.0),
            entry(InteractionType.MENU_VIEW, 1.0),
            entry(InteractionType.MESSAGE, 3.0),
            entry(InteractionType.LOCATION, 1.0),
            entry(InteractionType.CONTENT_VIEW, 1.0),
            entry(InteractionType.FAVOURITE, 3.0),
            entry(InteractionType.SHARE, 4.0),
            entry(InteractionType.SHARE_OPENED, 2.0),
            entry(InteractionType.ENQUIRY, 5.0),
            entry(InteractionType.FORM, 6.0),
            entry(InteractionType.VISIT_BOOKED, 8.0),
            entry(InteractionType.VISIT, 15.0),
            entry(InteractionType.ACTIVITY_ATTENDED, 10.0),
            entry(InteractionType.REFERRAL_MADE, 10.0),
            entry(InteractionType.RESERVATION, 20.0),
            entry(InteractionType.CONTRACT, 30.0),
            entry(InteractionType.SERVICE_REQUEST, 3.0),
            entry(InteractionType.REVIEW, 5.0),
            entry(InteractionType.SURVEY_ANSWERED, 5.0),
            entry(InteractionType.PRAISE, 5.0),
            entry(InteractionType.COMPLAINT, 3.0));

    /** The level of whoever did nothing that counts; below all others. */
    public static final double NONE = 0;

    private static final double LOG_2 = Math.log(2);

    private Engagement() {}

    /** @param past in chronological order, so that equal pasts give equal levels to the last bit */
    public static double level(List<DayRollup> past) {
        double level = Double.NEGATIVE_INFINITY;
        for (DayRollup rollup : past) {
            double weight = WEIGHTS.getOrDefault(rollup.type(), 0.0) * rollup.count();
            if (weight > 0) {
                level = sum(level, log2(weight) + rollup.day().toEpochDay() / (double) HALF_LIFE_DAYS);
            }
        }
        return Double.isInfinite(level) ? NONE : Math.round(level * 10_000) / 10_000.0;
    }

    /** The score on a day: the faded weights of all acts together. */
    public static double score(double level, LocalDate today) {
        return level == NONE ? 0 : Math.pow(2, level - today.toEpochDay() / (double) HALF_LIFE_DAYS);
    }

    /** The least level that gives the score on that day, for a search by score. */
    public static double levelOf(double score, LocalDate today) {
        return log2(score) + today.toEpochDay() / (double) HALF_LIFE_DAYS;
    }

    /** log2(2^a + 2^b), without leaving the range of a double. */
    private static double sum(double a, double b) {
        double high = Math.max(a, b);
        double low = Math.min(a, b);
        return Double.isInfinite(low) ? high : high + log2(1 + Math.pow(2, low - high));
    }

    private static double log2(double value) {
        return Math.log(value) / LOG_2;
    }
}
