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
 * @param firstContact the median time from an assignment to its first contact, of those that were due and made; null if none
 *     was. A client who goes to a colleague is assigned anew
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
