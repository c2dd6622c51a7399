package io.hearth.crm.deal;

import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase to be recorded.
 *
 * @param externalKey the sales system's own key; null if it has none
 * @param unit such as a building and a flat
 * @param consultant who closed
 * @param state RESERVED, or SIGNED for a contract without a reservation
 * @param at when that was
 * @param buyers at least one
 */
public record NewDeal(
        @Nullable String externalKey,
        String projectId,
        String unit,
        Money amount,
        String consultant,
        DealState state,
        Instant at,
        List<NewBuyer> buyers) {

    /** @throws CrmRefusedException with TEXT, AMOUNT, STATE or NO_BUYER */
    public NewDeal {
        unit = Texts.require("unit", unit, Texts.NAME);
        externalKey = externalKey == null ? null : Texts.require("external_key", externalKey, Texts.NAME);
        buyers = List.copyOf(buyers);
        if (amount.cents() <= 0) {
            throw CrmRefusedException.field(CrmRefusal.AMOUNT, "amount", "amount " + amount + " is not above zero");
        }
        if (state != DealState.RESERVED && state != DealState.SIGNED) {
            throw CrmRefusedException.field(CrmRefusal.STATE, "state", "a deal begins RESERVED or SIGNED");
        }
        if (buyers.isEmpty()) {
            throw CrmRefusedException.field(CrmRefusal.NO_BUYER, "buyers", "a deal has at least one buyer");
        }
    }
}
