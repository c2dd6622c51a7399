package io.hearth.crm.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class RewardCalculatorLawTests {

    private static final Instant BOUGHT = Instant.parse("2026-11-02T02:00:00Z");

    @Property
    void underOneSchemeThePartsAddUpToTheCentAndTheFirstGetWhatIsLeftOver(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long cents,
            @ForAll @Size(min = 1, max = 9) List<BrokerType> types) {
        Map<BrokerId, Share> shares = shares(List.of(fixed(null, cents)), types, Money.ofYuan(1));

        List<Long> parts =
                shares.values().stream().map(share -> share.amount().cents()).toList();
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(cents);
        long least = cents / types.size();
        for (int i = 0; i < parts.size(); i++) {
            long leftOver = i < cents % types.size() ? 1 : 0;
            assertThat(parts.get(i)).isEqualTo(least + leftOver);
        }
        assertThat(List.copyOf(shares.keySet())).isEqualTo(brokers(types.size()).subList(0, parts.size()));
    }

    @Property
    void aRateGivesTheSameAsItsAmount(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long dealCents,
            @ForAll @IntRange(min = 1, max = 10_000) int basisPoints,
            @ForAll @Size(min = 1, max = 9) List<BrokerType> types) {
        Money deal = new Money(dealCents);
        RewardScheme rate = new RewardScheme(UUID.randomUUID(), "Rate", null, null, null, basisPoints, BOUGHT, null);
        long sum = shares(List.of(rate), types, deal).values().stream()
                .mapToLong(share -> share.amount().cents())
                .sum();

        assertThat(sum).isEqualTo(deal.rate(basisPoints).cents());
    }

    /** Each broker's part is of their own type's reward, whatever the others are. */
    @Property
    void underSeveralSchemesEachGetsTheirPlaceInTheSplitOfTheirOwn(
            @ForAll @LongRange(min = 1_000, max = 1_000_000) long owners,
            @ForAll @LongRange(min = 1_000, max = 1_000_000) long others,
            @ForAll @Size(min = 1, max = 9) List<BrokerType> types) {
        List<RewardScheme> schemes = List.of(fixed(BrokerType.OWNER, owners), fixed(null, others));
        List<BrokerId> brokers = brokers(types.size());
        Map<BrokerId, Share> shares = shares(schemes, types, Money.ofYuan(1));

        for (int i = 0; i < brokers.size(); i++) {
            Money whole = new Money(types.get(i) == BrokerType.OWNER ? owners : others);
            assertThat(shares.get(brokers.get(i)).amount())
                    .isEqualTo(whole.split(types.size()).get(i));
        }
    }

    private static Map<BrokerId, Share> shares(List<RewardScheme> schemes, List<BrokerType> types, Money deal) {
        List<BrokerId> brokers = brokers(types.size());
        Map<BrokerId, BrokerType> typeOf = new HashMap<>();
        for (int i = 0; i < types.size(); i++) {
            typeOf.put(brokers.get(i), types.get(i));
        }
        return new RewardCalculator(schemes).shares(brokers, typeOf, "bay", deal, BOUGHT);
    }

    private static List<BrokerId> brokers(int count) {
        List<BrokerId> brokers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            brokers.add(new BrokerId(new UUID(0, i + 1)));
        }
        return brokers;
    }

    private static RewardScheme fixed(@Nullable BrokerType type, long cents) {
        return new RewardScheme(UUID.randomUUID(), "Fixed", null, type, new Money(cents), null, BOUGHT, null);
    }
}
