package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.PhoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The referrals that could count, one for each number at most, and those that can't. What belongs to nobody who is named
 * in the deal is not told at all.
 */
final class Standing {

    private final Map<PhoneId, ReferralClaim> firstByNumber = new HashMap<>();
    private final List<LosingReferral> losers = new ArrayList<>();
    private final DealFacts deal;

    Standing(DealFacts deal, AttributionTerms terms) {
        this.deal = deal;
        deal.referrals().stream().sorted(ReferralClaim.FIRST_COMES_FIRST).forEach(claim -> {
            LosingReason reason = terms.reasonAgainst(claim, deal);
            if (reason == null && firstByNumber.putIfAbsent(claim.phone(), claim) != null) {
                reason = LosingReason.LATER_ON_SAME_NUMBER;
            }
            if (reason != null) {
                losers.add(new LosingReferral(claim, reason));
            }
        });
    }

    /** Of all numbers of one contact, who registered first before others. */
    List<ReferralClaim> of(ContactId contact) {
        return deal.numbersOf(contact).stream()
                .map(firstByNumber::get)
                .filter(claim -> claim != null)
                .sorted(ReferralClaim.FIRST_COMES_FIRST)
                .toList();
    }

    /** By contact; those without a referral are left out. */
    Map<ContactId, List<ReferralClaim>> of(Collection<ContactId> contacts) {
        Map<ContactId, List<ReferralClaim>> claims = new HashMap<>();
        for (ContactId contact : contacts) {
            List<ReferralClaim> own = of(contact);
            if (!own.isEmpty()) {
                claims.put(contact, own);
            }
        }
        return claims;
    }

    List<LosingReferral> losers() {
        return losers;
    }
}
