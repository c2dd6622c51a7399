package io.hearth.domain.feature;

import org.jspecify.annotations.Nullable;

/**
 * What a contact is beside the others.
 *
 * @param bestHour null where it was not worked out
 * @param rfm null for whoever is no buyer
 */
public record ContactScores(
        @Nullable BestHour bestHour, @Nullable Rfm rfm) {

    public static final ContactScores NONE = new ContactScores(null, null);
}
