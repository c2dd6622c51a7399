package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.PhoneId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that an attribution looks at. Sets throughout, gone through in the order in which they are given: a decision that
 * depended on it would show.
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
        buyers = inOrder(buyers);
        ties = inOrder(ties);
        referrals = inOrder(referrals);
        numbers = withBuyersNumbers(numbers, buyers);
    }

    /** The number that a buyer gave is theirs, linked or not. */
    private static Map<ContactId, Set<PhoneId>> withBuyersNumbers(
            Map<ContactId, Set<PhoneId>> numbers, Collection<Buyer> buyers) {
        Map<ContactId, Set<PhoneId>> all = new LinkedHashMap<>();
        numbers.forEach((contact, phones) -> all.put(contact, new LinkedHashSet<>(phones)));
        buyers.forEach(buyer -> all.computeIfAbsent(buyer.contact(), contact -> new LinkedHashSet<>())
                .add(buyer.phone()));
        all.replaceAll((contact, phones) -> inOrder(phones));
        return Collections.unmodifiableMap(all);
    }

    private static <T> Set<T> inOrder(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    Set<PhoneId> numbersOf(ContactId contact) {
        return numbers.getOrDefault(contact, Set.of());
    }

    boolean isBuyer(ContactId contact) {
        return buyers.stream().anyMatch(buyer -> buyer.contact().equals(contact));
    }
}
