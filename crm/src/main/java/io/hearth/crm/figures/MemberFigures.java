package io.hearth.crm.figures;

import io.hearth.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one member of staff has done in a period.
 *
 * @param brokersWon brokers who registered with them as the recruiter
 * @param clientsReferred clients whom those brokers referred
 * @param followUps first contacts that were due from them
 * @param followUpsOnTime those of them that were made on the day of the assignment
 * @param visits visits of their clients
 * @param deals deals that they closed and that stand
 * @param dealAmount the sum of those deals
 */
public record MemberFigures(
        String staffId,
        String displayName,
        @Nullable String teamId,
        long brokersWon,
        long clientsReferred,
        long followUps,
        long followUpsOnTime,
        long visits,
        long deals,
        Money dealAmount) {}
