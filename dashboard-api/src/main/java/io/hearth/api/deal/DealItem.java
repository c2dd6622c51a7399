package io.hearth.api.deal;

import io.hearth.crm.deal.Deal;
import io.hearth.domain.attribution.Buyer;
import io.hearth.domain.referral.DealState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One purchase; buyers are told by their contacts' ids. */
record DealItem(
        String dealId,
        @Nullable String externalKey,
        String projectId,
        String unit,
        long amountCents,
        String consultant,
        DealState state,
        Instant boughtAt,
        @Nullable Instant signedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant cancelledAt,
        List<String> buyers) {

    static DealItem of(Deal deal) {
        return new DealItem(
                deal.id().toString(),
                deal.externalKey(),
                deal.projectId(),
                deal.unit(),
                deal.amount().cents(),
                deal.consultant(),
                deal.state(),
                deal.boughtAt(),
                deal.signedAt(),
                deal.handedOverAt(),
                deal.cancelledAt(),
                deal.buyers().stream().map(Buyer::contact).map(Object::toString).toList());
    }
}
