package io.hearth.crm.contact;

import io.hearth.crm.phone.KnownPhone;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.referral.PhoneId;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.link.ContactLink;
import io.hearth.store.link.ContactLinks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says whose a fan's key or a phone number is, with the evidence, and takes it back. */
public final class Links {

    /** Nobody's keys change hands as often. */
    private static final int MOST_STEPS = 200;

    private final Database database;
    private final PhoneVault vault;
    private final Contacts contacts;
    private final ClientHolders clients;
    private final InstantSource clock;

    public Links(Database database, PhoneVault vault, Contacts contacts, ClientHolders clients, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.contacts = contacts;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Links a fan to a contact; shown after the next run of segmentation. A fan who was linked to another moves.
     *
     * @param evidence why, without personal data
     */
    public void linkFan(OpenId fan, ContactId contact, String evidence, String author) {
        String why = Texts.sentence("evidence", evidence, Texts.LINE);
        database.inTransaction(() -> {
            contacts.load(contact);
            lock(fan);
            Instant now = clock.instant();
            // What the key makes by itself needs no link.
            boolean own = ContactId.ofSubject(Subject.fan(fan)).equals(contact);
            ContactId before = contactOf(fan);
            put(fan, own ? null : contact, why, author, now);
            clients.tellOfKey(fan, before, contact, author);
            record(contact, "FAN", fan.value(), true, why, author, now);
            return contact;
        });
    }

    /** @throws CrmRefusedException with CHANGED if the fan is not linked to that contact */
    public void unlinkFan(OpenId fan, ContactId contact, String evidence, String author) {
        String why = Texts.sentence("evidence", evidence, Texts.LINE);
        database.inTransaction(() -> {
            lock(fan);
            Instant now = clock.instant();
            if (!contact.equals(linked(fan).orElse(null))) {
                throw CrmRefusedException.of(CrmRefusal.CHANGED, "the fan is not linked to contact " + contact);
            }
            put(fan, null, why, author, now);
            clients.tellOfKey(fan, contact, ContactId.ofSubject(Subject.fan(fan)), author);
            record(contact, "FAN", fan.value(), false, why, author, now);
            return contact;
        });
    }

    /**
     * Gives a number to a contact.
     *
     * @throws CrmRefusedException with PHONE_TAKEN if it belongs to another
     */
    public PhoneId linkPhone(PhoneNumber number, ContactId contact, String evidence, String author) {
        String why = Texts.sentence("evidence", evidence, Texts.LINE);
        return database.inTransaction(() -> {
            contacts.load(contact);
            Instant now = clock.instant();
            KnownPhone phone = vault.lock(number, now);
            if (contact.equals(phone.contact())) {
                return phone.id();
            }
            if (phone.contact() != null) {
                throw CrmRefusedException.field(
                        CrmRefusal.PHONE_TAKEN, "phone", "the number belongs to another contact");
            }
            vault.give(phone.id(), contact);
            record(contact, "PHONE", phone.id().toString(), true, why, author, now);
            return phone.id();
        });
    }

    /** @throws CrmRefusedException with CHANGED if the number is not the contact's */
    public void unlinkPhone(PhoneId phone, ContactId contact, String evidence, String author) {
        String why = Texts.sentence("evidence", evidence, Texts.LINE);
        database.inTransaction(() -> {
            int taken = database.sql("update phone set contact_id = null where phone_id = ? and contact_id = ?")
                    .params(phone.value(), contact.value())
                    .update();
            if (taken == 0) {
                throw CrmRefusedException.of(CrmRefusal.CHANGED, "the number is not contact " + contact + "'s");
            }
            record(contact, "PHONE", phone.toString(), false, why, author, clock.instant());
            return contact;
        });
    }

    /**
     * A link as it was made or taken back.
     *
     * @param phone the number; null if it was a fan's key
     */
    public record Step(@Nullable PhoneId phone, boolean made, String evidence, String author, Instant at) {}

    /** Whether anybody gave or took a key, a number's included, at or after the instant. */
    public static boolean anyChangedSince(Connection connection, Instant instant) throws SQLException {
        // By number: the latest are looked at first, and there is an index for them.
        String sql = "select coalesce((select at >= ? from link_history order by id desc limit 1), false)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, Database.at(instant));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Every link of a contact that people made or took back, the latest first. */
    public List<Step> history(ContactId contact) {
        return database.sql("select key_kind, link_key, made, evidence, author, at from link_history"
                        + " where contact_id = ? order by id desc limit " + MOST_STEPS)
                .param(contact.value())
                .query((row, n) -> new Step(
                        row.getString("key_kind").equals("PHONE")
                                ? new PhoneId(UUID.fromString(row.getString("link_key")))
                                : null,
                        row.getBoolean("made"),
                        row.getString("evidence"),
                        row.getString("author"),
                        Rows.instant(row, "at")))
                .list();
    }

    /** Of two who link the same fan, the second sees what the first has done. There may be no row to lock yet. */
    private void lock(OpenId fan) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("hearth:link:" + fan.value())
                .query(row -> {});
    }

    private Optional<ContactId> linked(OpenId fan) {
        return database.onConnection(
                connection -> ContactLinks.find(connection, Subject.fan(fan)).map(ContactLink::contact));
    }

    /** Whose the fan's key is now. */
    private ContactId contactOf(OpenId fan) {
        return linked(fan).orElseGet(() -> ContactId.ofSubject(Subject.fan(fan)));
    }

    private void put(OpenId fan, @Nullable ContactId contact, String evidence, String author, Instant now) {
        database.onConnection(connection -> {
            ContactLink link = new ContactLink(Subject.fan(fan), contact, evidence, author, now);
            ContactLinks.put(connection, link);
            return link;
        });
    }

    private void record(
            ContactId contact, String kind, String key, boolean made, String why, String author, Instant now) {
        database.sql("insert into link_history (contact_id, key_kind, link_key, made, evidence, author, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(contact.value(), kind, key, made, why, author, Database.at(now))
                .update();
        String action = (made ? "LINKED_" : "UNLINKED_") + kind;
        database.audit(new AuditEntry(now, author, action, "contact", contact.value(), Map.of("evidence", why)));
    }
}
