package io.hearth.crm.attribution;

import io.hearth.crm.attribution.StandingDeals.Standing;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.reward.RewardCalculator;
import io.hearth.crm.reward.RewardSchemes;
import io.hearth.domain.attribution.Attribution;
import io.hearth.domain.attribution.AttributionDecision;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.attribution.DealFacts;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.DealId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Judges all deals that stand under other terms, and says what would change. It changes nothing. */
public final class Replay {

    static final int MOST_LISTED = 1_000;

    private static final int BATCH = 1_000;
    private static final DealId FIRST = new DealId(new UUID(0, 0));

    private final Database database;
    private final RewardSchemes schemes;
    private final StandingDeals standing;
    private final FactsReader facts;
    private final BrokerRows brokers;

    public Replay(Database database, RewardSchemes schemes) {
        this.database = database;
        this.schemes = schemes;
        this.standing = new StandingDeals(database);
        this.facts = new FactsReader(database);
        this.brokers = new BrokerRows(database);
    }

    /** Reads one snapshot, in pages of {@value #BATCH} deals. */
    public ReplayReport run(AttributionTerms terms) {
        return database.inSnapshot(() -> {
            RewardCalculator calculator = new RewardCalculator(schemes.list());
            ReplaySum sum = new ReplaySum();
            List<DealId> page = standing.page(FIRST, BATCH);
            while (!page.isEmpty()) {
                judge(page, terms, calculator, sum);
                page = standing.page(page.get(page.size() - 1), BATCH);
            }
            return sum.report();
        });
    }

    private void judge(List<DealId> deals, AttributionTerms terms, RewardCalculator calculator, ReplaySum sum) {
        Map<DealId, Standing> before = standing.read(deals);
        Map<DealId, DealFacts> known = facts.read(deals);
        List<Judged> judged = new ArrayList<>();
        known.forEach((deal, fact) -> judged.add(new Judged(deal, fact, Attribution.decide(fact, terms))));
        Map<BrokerId, BrokerType> types = brokers.types(judged.stream()
                .flatMap(each -> each.decision().brokers().stream())
                .collect(Collectors.toSet()));
        for (Judged each : judged) {
            DealId deal = each.deal();
            AttributionDecision decision = each.decision();
            Standing stands = before.getOrDefault(deal, Standing.NOTHING);
            if (Counting.of(decision).equals(stands.counting())) {
                sum.same();
            } else {
                Map<BrokerId, Money> rewards = rewards(each.facts(), decision, stands, types, calculator);
                sum.different(deal, Counting.brokers(stands.counting()), decision.brokers(), rewards);
            }
        }
    }

    private record Judged(DealId deal, DealFacts facts, AttributionDecision decision) {}

    private static Map<BrokerId, Money> rewards(
            DealFacts fact,
            AttributionDecision decision,
            Standing stands,
            Map<BrokerId, BrokerType> types,
            RewardCalculator calculator) {
        if (!stands.isEarned()) {
            return Map.of();
        }
        return ReplaySum.difference(
                stands.earned(),
                calculator.shares(decision.brokers(), types, fact.projectId(), stands.amount(), fact.boughtAt()));
    }
}
