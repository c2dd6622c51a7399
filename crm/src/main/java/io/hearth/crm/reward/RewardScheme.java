package io.hearth.crm.reward;

import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deal brings its brokers.
 *
 * @param projectId null for every project
 * @param brokerType null for every type
 * @param amount a fixed amount; null if it is a rate
 * @param rateBasisPoints hundredths of a per cent of the deal's amount, from 1 to 10,000; null if it is an amount
 * @param startsAt deals from that instant on
 * @param endsAt deals before that instant; null without end
 */
public record RewardScheme(
        UUID id,
        String name,
        @Nullable String projectId,
        @Nullable BrokerType brokerType,
        @Nullable Money amount,
        @Nullable Integer rateBasisPoints,
        Instant startsAt,
        @Nullable Instant endsAt) {

    private static final int WHOLE = 10_000;

    /** @throws CrmRefusedException with TEXT, AMOUNT or INSTANT */
    public RewardScheme {
        name = Texts.require("name", name, Texts.NAME);
        if ((amount == null) == (rateBasisPoints == null)) {
            throw CrmRefusedException.field(CrmRefusal.AMOUNT, "amount", "a scheme has an amount or a rate");
        }
        if (amount != null && amount.cents() <= 0) {
            throw CrmRefusedException.field(CrmRefusal.AMOUNT, "amount", "amount " + amount + " is not above zero");
        }
        if (rateBasisPoints != null && (rateBasisPoints < 1 || rateBasisPoints > WHOLE)) {
            throw CrmRefusedException.field(
                    CrmRefusal.AMOUNT, "rate_basis_points", "rate_basis_points is not from 1 to " + WHOLE);
        }
        if (endsAt != null && !startsAt.isBefore(endsAt)) {
            throw CrmRefusedException.field(CrmRefusal.INSTANT, "ends_at", "ends_at is not after starts_at");
        }
    }

    /** The whole reward of a deal, before it is split. */
    Money of(Money dealAmount) {
        return amount != null ? amount : dealAmount.rate(rateBasisPoints == null ? 0 : rateBasisPoints);
    }

    boolean isFor(String project, BrokerType type, Instant boughtAt) {
        return (projectId == null || projectId.equals(project))
                && (brokerType == null || brokerType == type)
                && !boughtAt.isBefore(startsAt)
                && (endsAt == null || boughtAt.isBefore(endsAt));
    }

    /** A scheme for a project goes before one for a type, and either before one for everything. */
    int narrowness() {
        return (projectId == null ? 0 : 2) + (brokerType == null ? 0 : 1);
    }
}
