package io.hearth.crm.figures;

import io.hearth.domain.money.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the whole programme has brought in a period.
 *
 * @param brokersWon who registered, recruited or by themselves
 * @param followUps first contacts that were due
 * @param followUpsOnTime those of them that were made on the day of the assignment
 * @param firstContact the median time from an assignment to the first contact, of those that were due and made, and of those
 *     that were missed and are still to be made, with the time until now; null if there is neither. A client who goes to a
 *     colleague meanwhile goes on waiting
 * @param deals that were closed and stand
 * @param referredDeals those of them that a referral was found to have brought
 */
public record ProgrammeFigures(
        long brokersWon,
        long followUps,
        long followUpsOnTime,
        @Nullable Duration firstContact,
        long deals,
        long referredDeals,
        Money dealAmount) {}
