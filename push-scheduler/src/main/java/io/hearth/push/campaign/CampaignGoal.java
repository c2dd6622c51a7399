package io.hearth.push.campaign;

import io.hearth.domain.interaction.InteractionType;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a campaign wants to bring about.
 *
 * @param types any of these counts as converted
 * @param withinDays from the campaign's start, 1 to 90
 */
public record CampaignGoal(Set<InteractionType> types, int withinDays) {

    private static final int MAX_DAYS = 90;

    /** Somebody wants to know more, comes, or buys. */
    public static final CampaignGoal DEFAULT = new CampaignGoal(
            Set.of(
                    InteractionType.ENQUIRY,
                    InteractionType.FORM,
                    InteractionType.VISIT_BOOKED,
                    InteractionType.VISIT,
                    InteractionType.RESERVATION,
                    InteractionType.CONTRACT),
            14);

    /** @throws IllegalArgumentException if nothing counts, or the days are out of range */
    public CampaignGoal {
        if (types == null || types.isEmpty()) {
            throw new IllegalArgumentException("types is empty: nothing would count as converted");
        }
        types = Collections.unmodifiableSet(new TreeSet<>(types));
        if (withinDays < 1 || withinDays > MAX_DAYS) {
            throw new IllegalArgumentException("within_days " + withinDays + " is not from 1 to " + MAX_DAYS);
        }
    }
}
