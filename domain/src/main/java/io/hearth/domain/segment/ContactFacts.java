package io.hearth.domain.segment;

import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.rollup.DayRollup;
import java.time.LocalDate;
import java.util.List;

/**
 * What a segment's rule may look at in one contact.
 *
 * @param placement stage and flags, for the same instant as the rule is asked about
 * @param originChannel the first interaction's
 * @param firstContactDay in human time
 * @param rollups all of the contact's, up to the instant asked about
 */
public record ContactFacts(
        StagePlacement placement, Channel originChannel, LocalDate firstContactDay, List<DayRollup> rollups) {

    public ContactFacts {
        rollups = List.copyOf(rollups);
    }
}
