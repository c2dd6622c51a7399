package io.hearth.crm.reward;

import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts out a deal's reward. Every broker gets an equal part of the reward that their own type's scheme gives: where one
 * scheme holds for all, the parts add up to it.
 */
public final class RewardCalculator {

    private final List<RewardScheme> schemes;

    /** @param schemes the latest first */
    public RewardCalculator(List<RewardScheme> schemes) {
        this.schemes = List.copyOf(schemes);
    }

    /**
     * @param brokers who registered first comes first, and gets what equal division leaves over
     * @return those who get something
     */
    public Map<BrokerId, Share> shares(
            List<BrokerId> brokers,
            Map<BrokerId, BrokerType> types,
            String projectId,
            Money dealAmount,
            Instant boughtAt) {
        Map<BrokerId, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i < brokers.size(); i++) {
            BrokerId broker = brokers.get(i);
            int place = i;
            Optional.ofNullable(types.get(broker))
                    .flatMap(type -> scheme(projectId, type, boughtAt))
                    .map(scheme -> new Share(
                            scheme.id(),
                            scheme.of(dealAmount).split(brokers.size()).get(place)))
                    .filter(share -> !share.amount().isZero())
                    .ifPresent(share -> shares.put(broker, share));
        }
        return shares;
    }

    /** The scheme that holds for brokers of a type. */
    public Optional<RewardScheme> scheme(String projectId, BrokerType type, Instant boughtAt) {
        // Of equals the first is kept, and the latest come first.
        return schemes.stream()
                .filter(scheme -> scheme.isFor(projectId, type, boughtAt))
                .sorted(Comparator.comparingInt(RewardScheme::narrowness).reversed())
                .findFirst();
    }
}
