package io.hearth.crm.deal;

import io.hearth.crm.contact.Contact;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.contact.Links;
import io.hearth.crm.contact.Ties;
import io.hearth.crm.phone.KnownPhone;
import io.hearth.crm.phone.PhoneNumbers;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.attribution.Buyer;
import io.hearth.domain.attribution.ContactTie;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.DealId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out who the buyers of a deal are, and keeps them. */
final class Buyers {

    private static final String GIVEN = "given with a purchase";

    private final Database database;
    private final PhoneVault vault;
    private final Contacts contacts;
    private final Links links;
    private final Ties ties;

    Buyers(Database database, PhoneVault vault, Contacts contacts, Links links, Ties ties) {
        this.database = database;
        this.vault = vault;
        this.contacts = contacts;
        this.links = links;
        this.ties = ties;
    }

    /** A buyer with a contact, and what they said. */
    private record Found(Buyer buyer, NewBuyer said) {}

    /**
     * Refuses clients of a consultant's colleagues: whoever records a purchase of theirs gets the client.
     *
     * @throws CrmRefusedException with HELD_BY_COLLEAGUE
     */
    void requireOwn(List<NewBuyer> said, String consultant) {
        List<ContactId> named = new ArrayList<>();
        for (NewBuyer buyer : said) {
            vault.find(PhoneNumbers.read("phone", buyer.phone()))
                    .flatMap(KnownPhone::owner)
                    .ifPresent(named::add);
            Optional.ofNullable(buyer.inPlaceOf()).ifPresent(named::add);
        }
        Holders.requireOwn(database, named, consultant);
    }

    /** Puts these buyers in the place of those that are there. */
    void keep(DealId deal, List<NewBuyer> said, String actor, Instant now) {
        lock(said, now);
        Map<ContactId, Found> found = new LinkedHashMap<>();
        for (NewBuyer buyer : said) {
            Buyer known = find(buyer, actor, now);
            found.putIfAbsent(known.contact(), new Found(known, buyer));
        }
        database.sql("delete from deal_buyer where deal_id = ?")
                .param(deal.value())
                .update();
        found.values().forEach(each -> {
            database.sql("insert into deal_buyer (deal_id, contact_id, phone_id) values (?, ?, ?)")
                    .params(
                            deal.value(),
                            each.buyer().contact().value(),
                            each.buyer().phone().value())
                    .update();
            tie(each, actor);
        });
    }

    /** In one order, so that two deals which share buyers do not wait for each other. */
    private void lock(List<NewBuyer> said, Instant now) {
        said.stream()
                .map(buyer -> PhoneNumbers.read("phone", buyer.phone()))
                .sorted(Comparator.comparing(PhoneNumber::e164))
                .forEach(number -> vault.lock(number, now));
    }

    private Buyer find(NewBuyer buyer, String actor, Instant now) {
        PhoneNumber number = PhoneNumbers.read("phone", buyer.phone());
        KnownPhone phone = vault.lock(number, now);
        ContactId contact = phone.owner().orElseGet(() -> create(buyer, number, actor, now));
        if (buyer.name() != null) {
            contacts.nameIfUnnamed(contact, buyer.name());
        }
        return new Buyer(contact, phone.id());
    }

    private ContactId create(NewBuyer buyer, PhoneNumber number, String actor, Instant now) {
        if (buyer.name() == null) {
            throw CrmRefusedException.field(
                    CrmRefusal.UNKNOWN_BUYER, "name", "nobody has this number yet: the buyer's name is wanted");
        }
        Contact contact = contacts.createClient(now);
        links.linkPhone(number, contact.id(), GIVEN, actor);
        return contact.id();
    }

    private void tie(Found found, String actor) {
        ContactId client = found.said().inPlaceOf();
        if (client == null) {
            return;
        }
        if (contacts.find(client).isEmpty()) {
            throw CrmRefusedException.field(
                    CrmRefusal.UNKNOWN_BUYER, "in_place_of", "there is no contact '" + client + "'");
        }
        ContactId buyer = found.buyer().contact();
        if (client.equals(buyer)) {
            throw CrmRefusedException.field(
                    CrmRefusal.SAME_PERSON, "in_place_of", "nobody buys in place of themselves");
        }
        ContactTie tie = new ContactTie(ContactTie.Kind.IN_PLACE_OF, buyer, client);
        boolean known =
                ties.of(List.of(buyer)).stream().anyMatch(made -> made.tie().equals(tie));
        if (!known) {
            ties.make(tie, Optional.ofNullable(found.said().evidence()).orElse(GIVEN), actor);
        }
    }
}
