package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.BrokerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which referrals a deal belongs to.
 *
 * <p>The phone numbers of the buyers come first: where any of them was referred, all such referrals count, and no tie
 * brings in another. Where none was, the referrals of those count in whose place someone bought. A household alone never
 * makes a referral count; it says whose referrals lose.
 */
public final class Attribution {

    private final DealFacts deal;
    private final Standing standing;
    private final Map<ContactId, List<ReferralClaim>> direct;
    private final Map<ContactId, List<ReferralClaim>> replaced;
    private final Map<ContactId, List<ReferralClaim>> household;
    private final Set<AttributionRule> rules = EnumSet.noneOf(AttributionRule.class);
    private final List<LosingReferral> losers = new ArrayList<>();

    private Attribution(DealFacts deal, AttributionTerms terms) {
        this.deal = deal;
        this.standing = new Standing(deal, terms);
        Set<ContactId> buyers = deal.buyers().stream().map(Buyer::contact).collect(Collectors.toSet());
        Set<ContactId> clients = boughtFor(deal);
        Set<ContactId> named = new HashSet<>(buyers);
        named.addAll(clients);
        Set<ContactId> others = new Households(deal.ties()).around(named);
        others.removeAll(named);
        this.direct = standing.of(buyers);
        this.replaced = standing.of(clients);
        this.household = standing.of(others);
    }

    /** The same facts give the same decision, in whatever order they were entered. */
    public static AttributionDecision decide(DealFacts deal, AttributionTerms terms) {
        return new Attribution(deal, terms).decide();
    }

    /** Those in whose place a buyer bought and who did not buy themselves. */
    private static Set<ContactId> boughtFor(DealFacts deal) {
        return deal.ties().stream()
                .filter(tie -> tie.kind() == ContactTie.Kind.IN_PLACE_OF && deal.isBuyer(tie.from()))
                .map(ContactTie::to)
                .filter(contact -> !deal.isBuyer(contact))
                .collect(Collectors.toSet());
    }

    private AttributionDecision decide() {
        losers.addAll(standing.losers());
        Map<ContactId, List<ReferralClaim>> counting = direct.isEmpty() ? decideByTies() : decideByNumbers();
        List<ReferralClaim> winners = flat(counting);
        noteSplit(counting);
        noteConsultant(winners);
        return new AttributionDecision(rules, winners, sortedLosers(), nameWanted(winners), goesTo(winners));
    }

    private Map<ContactId, List<ReferralClaim>> decideByNumbers() {
        rules.add(AttributionRule.BUYERS_NUMBER);
        Set<BrokerId> brokers = brokersOf(flat(direct));
        lose(replaced, brokers, LosingReason.BEHIND_BUYERS_NUMBER, AttributionRule.OTHER_NAME_REFERRED);
        lose(household, brokers, LosingReason.HOUSEHOLD_MEMBER, AttributionRule.HOUSEHOLD);
        return direct;
    }

    private Map<ContactId, List<ReferralClaim>> decideByTies() {
        flat(household).forEach(claim -> losers.add(new LosingReferral(claim, LosingReason.HOUSEHOLD_MEMBER)));
        if (!replaced.isEmpty()) {
            rules.add(AttributionRule.OTHER_NAME);
        }
        return replaced;
    }

    /** The rule has decided only where it took a deal from another broker. */
    private void lose(
            Map<ContactId, List<ReferralClaim>> claims,
            Set<BrokerId> winners,
            LosingReason reason,
            AttributionRule rule) {
        for (ReferralClaim claim : flat(claims)) {
            losers.add(new LosingReferral(claim, reason));
            if (!winners.contains(claim.broker())) {
                rules.add(rule);
            }
        }
    }

    private void noteSplit(Map<ContactId, List<ReferralClaim>> counting) {
        int most = 0;
        for (List<ReferralClaim> ofOne : counting.values()) {
            int brokers = brokersOf(ofOne).size();
            if (brokers > 1) {
                rules.add(AttributionRule.SEVERAL_NUMBERS);
            }
            most = Math.max(most, brokers);
        }
        if (deal.buyers().size() > 1 && brokersOf(flat(counting)).size() > most) {
            rules.add(AttributionRule.JOINT_PURCHASE);
        }
    }

    private void noteConsultant(List<ReferralClaim> winners) {
        String closing = deal.closingConsultant();
        if (closing != null
                && winners.stream()
                        .anyMatch(claim -> claim.chosenConsultant() != null
                                && !claim.chosenConsultant().equals(closing))) {
            rules.add(AttributionRule.OTHER_CONSULTANT);
        }
    }

    private Set<ContactId> nameWanted(List<ReferralClaim> winners) {
        return direct.isEmpty() && !winners.isEmpty()
                ? deal.buyers().stream().map(Buyer::contact).collect(Collectors.toSet())
                : Set.of();
    }

    private @Nullable String goesTo(List<ReferralClaim> winners) {
        return winners.isEmpty() ? null : deal.closingConsultant();
    }

    private List<LosingReferral> sortedLosers() {
        return losers.stream()
                .sorted(Comparator.comparing(LosingReferral::claim, ReferralClaim.FIRST_COMES_FIRST))
                .toList();
    }

    private static List<ReferralClaim> flat(Map<ContactId, List<ReferralClaim>> claims) {
        return flat(claims.values().stream());
    }

    /** A number that two contacts share in the facts counts once. */
    private static List<ReferralClaim> flat(Stream<List<ReferralClaim>> claims) {
        return claims.flatMap(List::stream)
                .distinct()
                .sorted(ReferralClaim.FIRST_COMES_FIRST)
                .toList();
    }

    private static Set<BrokerId> brokersOf(Collection<ReferralClaim> claims) {
        return claims.stream().map(ReferralClaim::broker).collect(Collectors.toSet());
    }
}
