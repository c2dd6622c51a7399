package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals a deal belongs to, with the evidence.
 *
 * @param rules those that decided, by number
 * @param winners the referrals that count, who registered first before others; empty if none does
 * @param losers the other referrals that were looked at, in the same order
 * @param nameWantedOf buyers whom nobody had referred: their names are to be added to the winning referrals
 * @param clientGoesTo the consultant to whom the client belongs from now on; null if the deal names none
 */
public record AttributionDecision(
        Set<AttributionRule> rules,
        List<ReferralClaim> winners,
        List<LosingReferral> losers,
        Set<ContactId> nameWantedOf,
        @Nullable String clientGoesTo) {

    public AttributionDecision {
        rules = rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rules));
        winners = List.copyOf(winners);
        losers = List.copyOf(losers);
        nameWantedOf = Set.copyOf(nameWantedOf);
    }

    public boolean isAttributed() {
        return !winners.isEmpty();
    }

    /** Each once, who registered first before others. */
    public List<BrokerId> brokers() {
        return winners.stream().map(ReferralClaim::broker).distinct().toList();
    }

    /**
     * Splits a reward equally among the brokers: parts are counted by broker, not by referral. What equal division leaves
     * over goes one cent each to those who registered first.
     *
     * @return the parts, which add up to the reward; empty if no referral counts
     */
    public Map<BrokerId, Money> split(Money reward) {
        List<BrokerId> brokers = brokers();
        Map<BrokerId, Money> parts = new LinkedHashMap<>();
        if (!brokers.isEmpty()) {
            List<Money> amounts = reward.split(brokers.size());
            for (int i = 0; i < brokers.size(); i++) {
                parts.put(brokers.get(i), amounts.get(i));
            }
        }
        return parts;
    }
}
