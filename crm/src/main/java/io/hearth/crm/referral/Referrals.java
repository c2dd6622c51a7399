package io.hearth.crm.referral;

import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.broker.BrokerState;
import io.hearth.crm.contact.Contact;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.event.CrmInteractions;
import io.hearth.crm.phone.KnownPhone;
import io.hearth.crm.phone.PersonalCipher;
import io.hearth.crm.phone.PhoneNumbers;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.RoomLock;
import io.hearth.crm.programme.Programme;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Staff;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import java.time.Instant;
import java.time.InstantSource;

/** Registers referrals. */
public final class Referrals {

    private final Database database;
    private final Programme programme;
    private final PhoneVault vault;
    private final PersonalCipher cipher;
    private final Contacts contacts;
    private final Staff staff;
    private final ReferralRows rows;
    private final Assignments assignments;
    private final CrmInteractions world;
    private final BrokerRows brokers;
    private final Claims claims;
    private final Steps steps;
    private final InstantSource clock;

    public Referrals(
            Database database,
            Programme programme,
            PhoneVault vault,
            PersonalCipher cipher,
            Contacts contacts,
            Staff staff,
            ReferralRows rows,
            Assignments assignments,
            CrmInteractions world,
            InstantSource clock) {
        this.database = database;
        this.programme = programme;
        this.vault = vault;
        this.cipher = cipher;
        this.contacts = contacts;
        this.staff = staff;
        this.rows = rows;
        this.assignments = assignments;
        this.world = world;
        this.brokers = new BrokerRows(database);
        this.claims = new Claims(database);
        this.steps = new Steps(database);
        this.clock = clock;
    }

    /**
     * Registers a client's number for a broker, and assigns the client. Of two who refer the same number at once, one
     * is let through by the database.
     *
     * @throws CrmRefusedException with PHONE_…, UNKNOWN_PROJECT, UNKNOWN_STAFF, BROKER_NOT_ACTIVE, PROGRAMME_CLOSED,
     *     HELD_BY_SALES or ALREADY_REFERRED; nothing is kept then
     */
    public Referral register(NewReferral referral) {
        PhoneNumber number = PhoneNumbers.read("phone", referral.phone());
        return database.inTransaction(() -> {
            ProgrammeSettings settings = programme.settingsForRegistering();
            database.share(RoomLock.CONSULTANTS);
            Broker broker = requireActive(referral);
            staff.requireProject("project_id", referral.projectId());
            staff.requireIfNamed("chosen_consultant", referral.chosenConsultant(), Duty.CONSULTANT);
            KnownPhone phone = vault.lock(number, clock.instant());
            // Looked at behind the lock: who comes second is later, too.
            Instant now = clock.instant();
            requireOpen(settings, now);
            Contact client = clientOf(phone, settings, now);
            return keep(referral, broker, phone, client, settings, now);
        });
    }

    private Referral keep(
            NewReferral referral,
            Broker broker,
            KnownPhone phone,
            Contact client,
            ProgrammeSettings settings,
            Instant now) {
        ReferralId id = ReferralId.random();
        insert(id, referral, phone, client, settings, now);
        claims.take(id, broker.id(), phone.id(), referral.projectId(), settings, now);
        contacts.nameIfUnnamed(client.id(), referral.clientName());
        steps.add(id, null, ReferralState.REFERRED, "", broker.label(), now);
        world.referred(id.value(), client.subject(), broker.openId(), referral.projectId(), now);
        assignments.onArrival(rows.load(id), broker);
        return rows.load(id);
    }

    private Broker requireActive(NewReferral referral) {
        Broker broker = brokers.load(referral.broker());
        if (broker.state() == BrokerState.SUSPENDED) {
            throw CrmRefusedException.of(
                    CrmRefusal.BROKER_NOT_ACTIVE, "broker " + broker.label() + " is suspended and can't refer");
        }
        return broker;
    }

    private static void requireOpen(ProgrammeSettings settings, Instant now) {
        if (!settings.isOpenAt(now)) {
            throw CrmRefusedException.of(
                    CrmRefusal.PROGRAMME_CLOSED,
                    "the programme takes referrals from " + settings.startsAt() + " to " + settings.endsAt());
        }
    }

    private Contact clientOf(KnownPhone phone, ProgrammeSettings settings, Instant now) {
        if (phone.owner().isPresent()) {
            Contact client = contacts.load(phone.owner().get());
            if (settings.refuseHeld() && client.consultant() != null) {
                throw CrmRefusedException.field(
                        CrmRefusal.HELD_BY_SALES, "phone", "sales follows this client up already");
            }
            return client;
        }
        Contact client = contacts.createClient(now);
        vault.give(phone.id(), client.id());
        return client;
    }

    private void insert(
            ReferralId id,
            NewReferral referral,
            KnownPhone phone,
            Contact client,
            ProgrammeSettings settings,
            Instant now) {
        database.sql("insert into referral (referral_id, broker_id, phone_id, contact_id, project_id, client_name,"
                        + " chosen_consultant, referred_at, valid_until, state, state_at) values (:id, :broker,"
                        + " :phone, :contact, :project, :name, :chosen, :now, :until, 'REFERRED', :now)")
                .param("id", id.value())
                .param("broker", referral.broker().value())
                .param("phone", phone.id().value())
                .param("contact", client.id().value())
                .param("project", referral.projectId())
                .param("name", cipher.seal(referral.clientName(), ReferralRows.namePurpose(id)))
                .param("chosen", referral.chosenConsultant())
                .param("now", Database.at(now))
                .param("until", Database.atOrNull(settings.validUntil(now)))
                .update();
    }
}
