package io.hearth.crm.deal;

import io.hearth.domain.attribution.Buyer;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.DealState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase.
 *
 * @param consultant who closed
 * @param boughtAt the first step of the purchase, by which referrals are measured
 * @param recordedBy who entered it
 */
public record Deal(
        DealId id,
        @Nullable String externalKey,
        String projectId,
        String unit,
        Money amount,
        String consultant,
        DealState state,
        Instant boughtAt,
        @Nullable Instant signedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant cancelledAt,
        String recordedBy,
        @Nullable Integer settingsVersion,
        List<Buyer> buyers) {

    /** The instant of the latest step. */
    Instant lastStepAt() {
        Instant latest = boughtAt;
        for (Instant each : new Instant[] {signedAt, handedOverAt, cancelledAt}) {
            latest = each != null && each.isAfter(latest) ? each : latest;
        }
        return latest;
    }
}
