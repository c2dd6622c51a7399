package io.hearth.crm.broker;

import io.hearth.crm.contact.Contact;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.contact.Links;
import io.hearth.crm.event.CrmInteractions;
import io.hearth.crm.phone.KnownPhone;
import io.hearth.crm.phone.PhoneNumbers;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.RoomLock;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Staff;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.link.ContactLinks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a fan a broker. */
public final class Registration {

    private static final String BY_NUMBER = "registered as a broker with this number";

    private final Database database;
    private final Contacts contacts;
    private final PhoneVault vault;
    private final Links links;
    private final Staff staff;
    private final Consents consents;
    private final BrokerRows rows;
    private final CrmInteractions world;
    private final InstantSource clock;

    public Registration(
            Database database,
            Contacts contacts,
            PhoneVault vault,
            Links links,
            Staff staff,
            CrmInteractions world,
            InstantSource clock) {
        this.database = database;
        this.contacts = contacts;
        this.vault = vault;
        this.links = links;
        this.staff = staff;
        this.consents = new Consents(database);
        this.rows = new BrokerRows(database);
        this.world = world;
        this.clock = clock;
    }

    /**
     * Registers a broker, who waits for the daily confirmation. A number that belongs to another contact is claimed, and
     * nothing follows from it until a person has confirmed that it is the broker's: whoever knows a number is not its
     * owner for that.
     *
     * @throws CrmRefusedException with PHONE_…, CONSENT_WANTED, UNKNOWN_STAFF or ALREADY_BROKER
     */
    public Broker register(NewBroker broker) {
        PhoneNumber number = PhoneNumbers.read("phone", broker.phone());
        return database.inTransaction(() -> {
            staff.requireIfNamed("recruiter", broker.recruiter(), Duty.RECRUITER);
            database.share(RoomLock.CONSULTANTS);
            Instant now = clock.instant();
            KnownPhone phone = vault.lock(number, now);
            Contact contact = ownOf(broker, now);
            @Nullable PhoneId claimed = take(phone, number, contact, actor(broker));
            contacts.nameIfUnnamed(contact.id(), broker.name());
            consents.give(contact.id(), String.valueOf(broker.consentVersion()), now);
            BrokerId id = insert(broker, contact, claimed, now);
            BrokerSteps.add(database, id, "REGISTERED", broker.channel().name(), actor(broker), now);
            world.brokerRegistered(id.value(), broker.openId(), now);
            return rows.load(id);
        });
    }

    /** @return the number, if it is another contact's; null if it is the broker's from now on, or was already */
    private @Nullable PhoneId take(KnownPhone phone, PhoneNumber number, Contact contact, String actor) {
        ContactId owner = phone.contact();
        if (owner == null) {
            links.linkPhone(number, contact.id(), BY_NUMBER, actor);
            return null;
        }
        rows.requireNoBroker(owner);
        return owner.equals(contact.id()) ? null : phone.id();
    }

    private Contact ownOf(NewBroker broker, Instant now) {
        Subject fan = Subject.fan(broker.openId());
        ContactId resolved = database.onConnection(connection -> ContactLinks.resolve(connection, fan));
        return contacts.find(resolved).orElseGet(() -> contacts.ensure(fan, now));
    }

    private BrokerId insert(NewBroker broker, Contact contact, @Nullable PhoneId claimed, Instant now) {
        BrokerId id = BrokerId.random();
        int made = database.sql("insert into broker (broker_id, contact_id, openid, account, type, recruiting_channel,"
                        + " recruiter, consultant, state, registered_at, scene, claimed_phone) values (:id, :contact, :openid,"
                        + " :account, :type, :channel, :recruiter, :consultant, 'REGISTERED', :now, :scene, :claimed)"
                        + " on conflict do nothing")
                .param("id", id.value())
                .param("contact", contact.id().value())
                .param("openid", broker.openId().value())
                .param("account", broker.account())
                .param("type", broker.type().name())
                .param("channel", broker.channel().name())
                .param("recruiter", broker.recruiter())
                .param("consultant", contact.consultant())
                .param("now", Database.at(now))
                .param("scene", Scene.random())
                .param("claimed", claimed == null ? null : claimed.value())
                .update();
        if (made == 0) {
            throw BrokerRows.already();
        }
        database.audit(new AuditEntry(
                now,
                actor(broker),
                "BROKER_REGISTERED",
                "broker",
                id.toString(),
                Map.of("consent", String.valueOf(broker.consentVersion()))));
        return id;
    }

    private static String actor(NewBroker broker) {
        @Nullable String account = broker.account();
        return account == null ? "<wechat>" : account;
    }
}
