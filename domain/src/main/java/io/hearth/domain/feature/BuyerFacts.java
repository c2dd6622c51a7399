package io.hearth.domain.feature;

import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.InteractionType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What buyers are compared by.
 *
 * @param lastDay since 1970, of the last act of their own
 * @param activeDays with an act of their own
 * @param purchases reservations and contracts
 */
public record BuyerFacts(long lastDay, long activeDays, long purchases) {

    public static BuyerFacts of(ContactFeatures features, StageRules rules) {
        Set<LocalDate> days = new HashSet<>();
        long purchases = 0;
        for (Map.Entry<InteractionType, TypeActivity> activity :
                features.activity().entrySet()) {
            if (rules.life().contains(activity.getKey())) {
                days.addAll(activity.getValue().days().days().keySet());
            }
            if (rules.purchase().contains(activity.getKey())) {
                purchases += activity.getValue().days().total();
            }
        }
        long lastDay = days.stream().mapToLong(LocalDate::toEpochDay).max().orElse(0);
        return new BuyerFacts(lastDay, days.size(), purchases);
    }
}
