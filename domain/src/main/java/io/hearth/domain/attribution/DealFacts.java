package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.PhoneId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that an attribution looks at. Sets throughout: the order in which facts were entered cannot matter.
 *
 * @param boughtAt the purchase's first step, usually the reservation
 * @param closingConsultant who closed the deal; null if not known
 * @param buyers at least one
 * @param numbers every phone number of every contact that is named here
 * @param referrals all of those numbers, valid or not
 */
public record DealFacts(
        Instant boughtAt,
        String projectId,
        @Nullable String closingConsultant,
        Set<Buyer> buyers,
        Map<ContactId, Set<PhoneId>> numbers,
        Set<ContactTie> ties,
        Set<ReferralClaim> referrals) {

    /** @throws IllegalArgumentException if nobody bought */
    public DealFacts {
        if (buyers.isEmpty()) {
            throw new IllegalArgumentException("a deal has at least one buyer");
        }
        buyers = Set.copyOf(buyers);
        ties = Set.copyOf(ties);
        referrals = Set.copyOf(referrals);
        numbers = withBuyersNumbers(numbers, buyers);
    }

    /** The number that a buyer gave is theirs, linked or not. */
    private static Map<ContactId, Set<PhoneId>> withBuyersNumbers(
            Map<ContactId, Set<PhoneId>> numbers, Collection<Buyer> buyers) {
        Map<ContactId, Set<PhoneId>> all = new HashMap<>();
        numbers.forEach((contact, phones) -> all.put(contact, new HashSet<>(phones)));
        buyers.forEach(buyer ->
                all.computeIfAbsent(buyer.contact(), contact -> new HashSet<>()).add(buyer.phone()));
        all.replaceAll((contact, phones) -> Set.copyOf(phones));
        return Map.copyOf(all);
    }

    Set<PhoneId> numbersOf(ContactId contact) {
        return numbers.getOrDefault(contact, Set.of());
    }

    boolean isBuyer(ContactId contact) {
        return buyers.stream().anyMatch(buyer -> buyer.contact().equals(contact));
    }
}
