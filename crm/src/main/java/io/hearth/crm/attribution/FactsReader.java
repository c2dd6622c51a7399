package io.hearth.crm.attribution;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.domain.attribution.Buyer;
import io.hearth.domain.attribution.ContactTie;
import io.hearth.domain.attribution.DealFacts;
import io.hearth.domain.attribution.ReferralClaim;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what attributions look at, for many deals at a time: a query for each kind of fact, not for each deal. */
final class FactsReader {

    private final Database database;

    FactsReader(Database database) {
        this.database = database;
    }

    /** Deals without a buyer are left out. */
    Map<DealId, DealFacts> read(Collection<DealId> deals) {
        Map<DealId, Set<Buyer>> buyers = buyers(deals);
        TieGraph ties = ties(buyers.values().stream()
                .flatMap(Set::stream)
                .map(Buyer::contact)
                .collect(Collectors.toSet()));
        Map<ContactId, Set<PhoneId>> numbers = numbers(ties.contacts());
        Set<PhoneId> phones = new HashSet<>();
        numbers.values().forEach(phones::addAll);
        buyers.values().forEach(each -> each.forEach(buyer -> phones.add(buyer.phone())));
        Map<PhoneId, List<ReferralClaim>> claims = claims(phones);
        Map<DealId, DealFacts> facts = new LinkedHashMap<>();
        database.sql("select deal_id, project_id, consultant, bought_at from deal where deal_id = any (?::uuid[])")
                .param(texts(deals))
                .query(row -> {
                    DealId id = new DealId(Rows.uuid(row, "deal_id"));
                    Set<Buyer> ofDeal = buyers.getOrDefault(id, Set.of());
                    if (!ofDeal.isEmpty()) {
                        facts.put(id, facts(row, ofDeal, ties, numbers, claims));
                    }
                });
        return facts;
    }

    private static DealFacts facts(
            ResultSet deal,
            Set<Buyer> buyers,
            TieGraph ties,
            Map<ContactId, Set<PhoneId>> numbers,
            Map<PhoneId, List<ReferralClaim>> claims)
            throws SQLException {
        Set<ContactTie> around = ties.around(buyers.stream().map(Buyer::contact).collect(Collectors.toSet()));
        Set<ContactId> named = new HashSet<>();
        buyers.forEach(buyer -> named.add(buyer.contact()));
        around.forEach(tie -> {
            named.add(tie.from());
            named.add(tie.to());
        });
        Map<ContactId, Set<PhoneId>> own = new HashMap<>();
        Set<ReferralClaim> referrals = new HashSet<>();
        buyers.forEach(buyer -> referrals.addAll(claims.getOrDefault(buyer.phone(), List.of())));
        for (ContactId contact : named) {
            Set<PhoneId> phones = numbers.getOrDefault(contact, Set.of());
            own.put(contact, phones);
            phones.forEach(phone -> referrals.addAll(claims.getOrDefault(phone, List.of())));
        }
        return new DealFacts(
                Rows.instant(deal, "bought_at"),
                deal.getString("project_id"),
                deal.getString("consultant"),
                buyers,
                own,
                around,
                referrals);
    }

    private Map<DealId, Set<Buyer>> buyers(Collection<DealId> deals) {
        Map<DealId, Set<Buyer>> buyers = new HashMap<>();
        database.sql("select deal_id, contact_id, phone_id from deal_buyer where deal_id = any (?::uuid[])")
                .param(texts(deals))
                .query(row -> {
                    DealId deal = new DealId(Rows.uuid(row, "deal_id"));
                    buyers.computeIfAbsent(deal, id -> new HashSet<>())
                            .add(new Buyer(
                                    new ContactId(row.getString("contact_id")),
                                    new PhoneId(Rows.uuid(row, "phone_id"))));
                });
        return buyers;
    }

    /** From the buyers on, as far as ties lead. */
    private TieGraph ties(Set<ContactId> buyers) {
        TieGraph graph = new TieGraph(buyers);
        Set<ContactId> frontier = buyers;
        while (!frontier.isEmpty()) {
            String[] ids = frontier.stream().map(ContactId::value).toArray(String[]::new);
            List<ContactTie> found = database.sql("select kind, from_contact, to_contact from contact_tie"
                            + " where undone_at is null and (from_contact = any (?) or to_contact = any (?))")
                    .params(ids, ids)
                    .query((row, n) -> new ContactTie(
                            ContactTie.Kind.valueOf(row.getString(1)),
                            new ContactId(row.getString(2)),
                            new ContactId(row.getString(3))))
                    .list();
            frontier = graph.add(found);
        }
        return graph;
    }

    private Map<ContactId, Set<PhoneId>> numbers(Collection<ContactId> contacts) {
        Map<ContactId, Set<PhoneId>> numbers = new HashMap<>();
        database.sql("select contact_id, phone_id from phone where contact_id = any (?)")
                .param(contacts.stream().map(ContactId::value).toArray(String[]::new))
                .query(row -> {
                    numbers.computeIfAbsent(new ContactId(row.getString(1)), id -> new HashSet<>())
                            .add(new PhoneId(Rows.uuid(row, "phone_id")));
                });
        return numbers;
    }

    private Map<PhoneId, List<ReferralClaim>> claims(Collection<PhoneId> phones) {
        Map<PhoneId, List<ReferralClaim>> claims = new HashMap<>();
        database.sql("select * from referral where phone_id = any (?::uuid[])")
                .param(phones.stream().map(PhoneId::toString).toArray(String[]::new))
                .query(row -> {
                    ReferralClaim claim = claim(row);
                    claims.computeIfAbsent(claim.phone(), id -> new ArrayList<>())
                            .add(claim);
                });
        return claims;
    }

    private static ReferralClaim claim(ResultSet row) throws SQLException {
        return new ReferralClaim(
                new ReferralId(Rows.uuid(row, "referral_id")),
                new BrokerId(Rows.uuid(row, "broker_id")),
                new PhoneId(Rows.uuid(row, "phone_id")),
                row.getString("project_id"),
                Rows.instant(row, "referred_at"),
                Rows.instantOrNull(row, "valid_until"),
                Rows.instantOrNull(row, "invalid_since"),
                row.getString("chosen_consultant"));
    }

    private static String[] texts(Collection<DealId> deals) {
        return deals.stream().map(DealId::value).map(UUID::toString).toArray(String[]::new);
    }
}
