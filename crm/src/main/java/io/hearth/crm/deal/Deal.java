package io.hearth.crm.deal;

import io.hearth.domain.attribution.Buyer;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.DealState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Who buys. */
    Set<ContactId> contacts() {
        return buyers.stream().map(Buyer::contact).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was done towards the purchase, and when; a contract without a reservation is its first step. */
    Map<DealState, Instant> steps() {
        Map<DealState, Instant> steps = new EnumMap<>(DealState.class);
        if (!boughtAt.equals(signedAt)) {
            steps.put(DealState.RESERVED, boughtAt);
        }
        if (signedAt != null) {
            steps.put(DealState.SIGNED, signedAt);
        }
        if (handedOverAt != null) {
            steps.put(DealState.HANDED_OVER, handedOverAt);
        }
        return steps;
    }

    /** The instant of the latest step. */
    Instant lastStepAt() {
        Instant latest = boughtAt;
        for (Instant each : new Instant[] {signedAt, handedOverAt, cancelledAt}) {
            latest = each != null && each.isAfter(latest) ? each : latest;
        }
        return latest;
    }
}
