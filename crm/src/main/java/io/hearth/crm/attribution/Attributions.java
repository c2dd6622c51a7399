package io.hearth.crm.attribution;

import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.contact.Tie;
import io.hearth.crm.contact.Ties;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.attribution.Attribution;
import io.hearth.domain.attribution.AttributionDecision;
import io.hearth.domain.attribution.AttributionRule;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.attribution.DealFacts;
import io.hearth.domain.attribution.ReferralClaim;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.ReferralId;
import io.hearth.store.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides whose a deal is and keeps the decision with its evidence. */
public final class Attributions {

    private final Database database;
    private final Ties ties;
    private final BrokerRows brokers;
    private final FactsReader facts;

    public Attributions(Database database, Ties ties) {
        this.database = database;
        this.ties = ties;
        this.brokers = new BrokerRows(database);
        this.facts = new FactsReader(database);
    }

    /**
     * Decides anew, in the transaction that holds the deal's lock. A decision that says the same as the one before is not
     * kept twice.
     */
    public AttributionDecision decide(DealId deal, AttributionTerms terms, String actor, Instant now) {
        DealFacts known = Optional.ofNullable(facts.read(List.of(deal)).get(deal))
                .orElseThrow(() -> CrmRefusedException.notFound("deal", deal));
        AttributionDecision decision = Attribution.decide(known, terms);
        String evidence = evidence(known, terms, decision);
        Optional<DecidedAttribution> former = find(deal);
        if (former.isEmpty() || !saysTheSame(former.get(), evidence)) {
            int version = former.map(DecidedAttribution::version).orElse(0) + 1;
            keep(deal, version, decision, evidence, actor, now);
        }
        return decision;
    }

    /** The decision that holds. */
    public Optional<DecidedAttribution> find(DealId deal) {
        return history(deal).stream().findFirst();
    }

    /** Every decision, the one that holds first. */
    public List<DecidedAttribution> history(DealId deal) {
        return database.sql("select deal_id, version, decided_at, decided_by, rules, evidence::text as evidence"
                        + " from attribution where deal_id = ? order by version desc")
                .param(deal.value())
                .query((row, n) -> decided(row))
                .list();
    }

    /** The referrals that count for a deal now. */
    public List<ReferralId> winners(DealId deal) {
        return database
                .sql("select referral_id from attribution_winner where deal_id = ? and version ="
                        + " (select max(version) from attribution where deal_id = ?) order by position")
                .params(deal.value(), deal.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ReferralId::new)
                .toList();
    }

    private String evidence(DealFacts known, AttributionTerms terms, AttributionDecision decision) {
        Set<BrokerId> named = new HashSet<>(decision.brokers());
        decision.losers().forEach(loser -> named.add(loser.claim().broker()));
        Set<ContactId> contacts = new HashSet<>();
        known.ties().forEach(tie -> contacts.add(tie.from()));
        known.buyers().forEach(buyer -> contacts.add(buyer.contact()));
        List<Tie> declared = ties.of(contacts).stream()
                .filter(tie -> known.ties().contains(tie.tie()))
                .toList();
        return new Evidence(brokers.labels(named)).json(known, declared, terms, decision);
    }

    /** Compared by the database, in whose form the former one is. */
    private boolean saysTheSame(DecidedAttribution former, String evidence) {
        return database.sql("select ?::jsonb = ?::jsonb")
                .params(former.evidence(), evidence)
                .query(Boolean.class)
                .single();
    }

    private void keep(
            DealId deal, int version, AttributionDecision decision, String evidence, String actor, Instant now) {
        Integer[] rules = decision.rules().stream().map(AttributionRule::number).toArray(Integer[]::new);
        database.sql("insert into attribution (deal_id, version, decided_at, decided_by, rules, evidence)"
                        + " values (?, ?, ?, ?, ?::integer[], ?::jsonb)")
                .params(deal.value(), version, Database.at(now), actor, texts(rules), evidence)
                .update();
        int position = 0;
        for (ReferralClaim winner : decision.winners()) {
            database.sql("insert into attribution_winner (deal_id, version, position, referral_id, broker_id)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            deal.value(),
                            version,
                            position++,
                            winner.referral().value(),
                            winner.broker().value())
                    .update();
        }
        database.audit(new AuditEntry(
                now,
                actor,
                "ATTRIBUTION_DECIDED",
                "deal",
                deal.toString(),
                Map.of("version", String.valueOf(version), "rules", Arrays.toString(rules))));
    }

    private static String[] texts(Integer[] numbers) {
        return Arrays.stream(numbers).map(String::valueOf).toArray(String[]::new);
    }

    private static DecidedAttribution decided(ResultSet row) throws SQLException {
        Integer[] rules = (Integer[]) row.getArray("rules").getArray();
        return new DecidedAttribution(
                new DealId(Rows.uuid(row, "deal_id")),
                row.getInt("version"),
                Rows.instant(row, "decided_at"),
                row.getString("decided_by"),
                List.of(rules),
                row.getString("evidence"));
    }
}
