package io.hearth.crm.figures;

import io.hearth.domain.money.Money;

/**
 * What the whole programme has brought in a period.
 *
 * @param brokersWon who registered, recruited or by themselves
 * @param followUps first contacts that were due
 * @param followUpsOnTime those of them that were made on the day of the assignment
 * @param deals that were closed and stand
 * @param referredDeals those of them that a referral was found to have brought
 */
public record ProgrammeFigures(
        long brokersWon, long followUps, long followUpsOnTime, long deals, long referredDeals, Money dealAmount) {}
