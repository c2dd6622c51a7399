package io.hearth.crm.attribution;

import io.hearth.domain.attribution.AttributionDecision;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.ReferralId;
import java.util.List;

/** A referral that counts for a deal, and whose it is. */
record Counting(ReferralId referral, BrokerId broker) {

    static List<Counting> of(AttributionDecision decision) {
        return decision.winners().stream()
                .map(claim -> new Counting(claim.referral(), claim.broker()))
                .toList();
    }

    static List<BrokerId> brokers(List<Counting> counting) {
        return counting.stream().map(Counting::broker).distinct().toList();
    }
}
