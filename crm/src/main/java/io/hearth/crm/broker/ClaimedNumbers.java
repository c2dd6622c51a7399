package io.hearth.crm.broker;

import io.hearth.crm.contact.Contact;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.contact.Links;
import io.hearth.crm.phone.KnownPhone;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.PhoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Numbers that new brokers gave as theirs while they are other contacts': what follows once a person has asked. */
final class ClaimedNumbers {

    private static final String CONFIRMED = "confirmed as the broker's own number";

    private final Database database;
    private final PhoneVault vault;
    private final Contacts contacts;
    private final Links links;
    private final BrokerRows rows;

    ClaimedNumbers(Database database, PhoneVault vault, Contacts contacts, Links links) {
        this.database = database;
        this.vault = vault;
        this.contacts = contacts;
        this.links = links;
        this.rows = new BrokerRows(database);
    }

    /** Locks the number that the broker gave, if somebody else has it. */
    void lock(Broker broker) {
        PhoneId phone = broker.claimedPhone();
        if (phone != null) {
            database.sql("select 1 from phone where phone_id = ? for update")
                    .param(phone.value())
                    .query(row -> {});
        }
    }

    /**
     * Belongs into the transaction that confirms the broker. If the number is theirs, the fan is linked to the contact
     * who has it, and that contact's consultant owns the broker; if not, the broker is confirmed without a number.
     *
     * @throws CrmRefusedException with CLAIM_OPEN if nobody says whether it is theirs, with ALREADY_BROKER if the number
     *     is another broker's by now, with NOT_FOUND if it was forgotten
     */
    void settle(Broker broker, @Nullable Boolean theirs, String actor, Instant now) {
        PhoneId claimed = broker.claimedPhone();
        if (claimed == null) {
            return;
        }
        if (theirs == null) {
            throw CrmRefusedException.of(
                    CrmRefusal.CLAIM_OPEN,
                    "broker " + broker.label() + " gave a number that is another contact's: say whether it is theirs");
        }
        if (theirs) {
            give(broker, vault.reveal(claimed), actor, now);
        }
        database.sql("update broker set claimed_phone = null where broker_id = ?")
                .param(broker.id().value())
                .update();
    }

    private void give(Broker broker, PhoneNumber number, String actor, Instant now) {
        KnownPhone phone = vault.lock(number, now);
        ContactId owner = phone.contact();
        if (owner == null) {
            links.linkPhone(number, broker.contact(), CONFIRMED, actor);
        } else if (!owner.equals(broker.contact())) {
            rows.requireNoBroker(owner);
            join(broker, contacts.load(owner), actor);
        }
    }

    private void join(Broker broker, Contact client, String actor) {
        links.linkFan(broker.openId(), client.id(), CONFIRMED, actor);
        database.sql("insert into consent (contact_id, version, given_at) select ?, version, given_at from consent"
                        + " where contact_id = ? on conflict do nothing")
                .params(client.id().value(), broker.contact().value())
                .update();
        database.sql("update broker b set contact_id = c.contact_id, consultant = coalesce(b.consultant, c.consultant)"
                        + " from contact c where c.contact_id = ? and b.broker_id = ?")
                .params(client.id().value(), broker.id().value())
                .update();
    }
}
