package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal told in a few words: brokers are capitals, numbers begin with their owner's name, days count from the start. */
final class Story {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Set<Buyer> buyers = new LinkedHashSet<>();
    private final Map<ContactId, Set<PhoneId>> numbers = new LinkedHashMap<>();
    private final Set<ContactTie> ties = new LinkedHashSet<>();
    private final Set<ReferralClaim> claims = new LinkedHashSet<>();
    private @Nullable String consultant;
    private int boughtOnDay = 100;

    Story referral(String broker, String number, int day) {
        return referral(broker, number, day, null, null, "bay");
    }

    Story referralUntil(String broker, String number, int day, int untilDay) {
        return referral(broker, number, day, untilDay, null, "bay");
    }

    Story referralFor(String broker, String number, int day, String project) {
        return referral(broker, number, day, null, null, project);
    }

    Story referralWith(String broker, String number, int day, String consultant) {
        return referral(broker, number, day, null, consultant, "bay");
    }

    Story invalidated(String broker, String number, int day, int sinceDay) {
        phone(number);
        claims.add(new ReferralClaim(
                id(broker, number, day), broker(broker), phone(number), "bay", day(day), null, day(sinceDay), null));
        return this;
    }

    private Story referral(
            String broker,
            String number,
            int day,
            @Nullable Integer untilDay,
            @Nullable String consultant,
            String project) {
        claims.add(new ReferralClaim(
                id(broker, number, day),
                broker(broker),
                phone(number),
                project,
                day(day),
                untilDay == null ? null : day(untilDay),
                null,
                consultant));
        return this;
    }

    Story bought(String... withNumbers) {
        for (String number : withNumbers) {
            buyers.add(new Buyer(owner(number), phone(number)));
        }
        return this;
    }

    Story onDay(int day) {
        boughtOnDay = day;
        return this;
    }

    Story closedBy(String name) {
        consultant = name;
        return this;
    }

    Story household(String one, String other) {
        ties.add(new ContactTie(ContactTie.Kind.HOUSEHOLD, new ContactId(one), new ContactId(other)));
        return this;
    }

    Story inPlaceOf(String buyer, String client) {
        ties.add(new ContactTie(ContactTie.Kind.IN_PLACE_OF, new ContactId(buyer), new ContactId(client)));
        return this;
    }

    DealFacts facts() {
        return new DealFacts(day(boughtOnDay), "bay", consultant, buyers, numbers, ties, claims);
    }

    AttributionDecision decide() {
        return Attribution.decide(facts(), AttributionTerms.DEFAULT);
    }

    /** The winning brokers by their capitals, in the decision's order. */
    static List<String> winners(AttributionDecision decision) {
        return decision.brokers().stream().map(Story::name).toList();
    }

    /** The losing brokers with reasons, in the decision's order. */
    static List<String> losers(AttributionDecision decision) {
        return decision.losers().stream()
                .map(loser -> name(loser.claim().broker()) + " " + loser.reason())
                .toList();
    }

    static String name(BrokerId broker) {
        for (char capital = 'A'; capital <= 'Z'; capital++) {
            if (broker.equals(broker(String.valueOf(capital)))) {
                return String.valueOf(capital);
            }
        }
        throw new IllegalArgumentException("no broker of this story");
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    static BrokerId broker(String name) {
        return new BrokerId(uuid("broker " + name));
    }

    private static ReferralId id(String broker, String number, int day) {
        return new ReferralId(uuid(broker + number + day));
    }

    private PhoneId phone(String number) {
        PhoneId phone = new PhoneId(uuid("phone " + number));
        numbers.computeIfAbsent(owner(number), contact -> new LinkedHashSet<>()).add(phone);
        return phone;
    }

    /** {@code li2} is the second number of {@code li}. */
    private static ContactId owner(String number) {
        return new ContactId(number.replaceAll("[0-9]", ""));
    }

    private static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
