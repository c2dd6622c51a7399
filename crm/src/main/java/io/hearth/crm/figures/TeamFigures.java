package io.hearth.crm.figures;

import io.hearth.domain.money.Money;

/**
 * A team's place in a period.
 *
 * @param rank from 1; teams with the same figures share a place
 */
public record TeamFigures(
        int rank,
        String teamId,
        long brokersWon,
        long clientsReferred,
        long followUps,
        long followUpsOnTime,
        long visits,
        long deals,
        Money dealAmount) {}
