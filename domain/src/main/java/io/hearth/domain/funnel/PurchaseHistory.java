package io.hearth.domain.funnel;

import io.hearth.domain.rollup.DayRollup;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the first purchase that no cancellation took back. */
final class PurchaseHistory {

    private final StageRules rules;

    PurchaseHistory(StageRules rules) {
        this.rules = rules;
    }

    /** @param past in chronological order */
    @Nullable
    ReachedStage firstStanding(List<DayRollup> past) {
        List<DayRollup> cancellations = past.stream()
                .filter(rollup -> rules.cancellation().contains(rollup.type()))
                .toList();
        @Nullable ReachedStage first = null;
        for (DayRollup rollup : past) {
            if (rules.purchase().contains(rollup.type())) {
                first = StageEvaluator.earlier(first, standing(rollup, cancellations));
            }
        }
        return first;
    }

    private static @Nullable ReachedStage standing(DayRollup purchase, List<DayRollup> cancellations) {
        Instant cancelledAt = cancellations.stream()
                .filter(cancellation -> concerns(cancellation, purchase))
                .map(DayRollup::last)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        if (!purchase.last().isAfter(cancelledAt)) {
            return null;
        }
        Instant at = purchase.first().isAfter(cancelledAt) ? purchase.first() : cancelledAt;
        StageReason reason = new StageReason(FunnelStage.PURCHASE, purchase.type(), purchase.count(), purchase.day());
        return new ReachedStage(at, reason);
    }

    private static boolean concerns(DayRollup cancellation, DayRollup purchase) {
        return cancellation.contentId() == null
                || purchase.contentId() == null
                || Objects.equals(cancellation.contentId(), purchase.contentId());
    }
}
