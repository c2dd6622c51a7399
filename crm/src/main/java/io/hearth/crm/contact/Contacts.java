package io.hearth.crm.contact;

import io.hearth.crm.phone.PersonalCipher;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The contacts that the room knows by more than a raw key. */
public final class Contacts {

    private static final String SELECT = "select contact_id, subject, consultant from contact";

    private final Database database;
    private final PersonalCipher cipher;

    public Contacts(Database database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A new client, known by no key yet. */
    public Contact createClient(Instant now) {
        return ensure(new Subject(Subject.Kind.CLIENT, UUID.randomUUID().toString()), now);
    }

    /** The contact that this key makes, made if need be. */
    public Contact ensure(Subject subject, Instant now) {
        ContactId id = ContactId.ofSubject(subject);
        database.sql("insert into contact (contact_id, subject, created_at) values (?, ?, ?) on conflict do nothing")
                .params(id.value(), subject.toString(), Database.at(now))
                .update();
        return load(id);
    }

    public Optional<Contact> find(ContactId id) {
        return database.sql(SELECT + " where contact_id = ?")
                .param(id.value())
                .query((row, n) -> contact(row))
                .optional();
    }

    /** @throws CrmRefusedException with NOT_FOUND */
    public Contact load(ContactId id) {
        return find(id).orElseThrow(() -> CrmRefusedException.notFound("contact", id));
    }

    /** @throws CrmRefusedException with TEXT if it is no name that can be kept */
    public void rename(ContactId id, String name) {
        String kept = Texts.require("name", name, Texts.NAME);
        database.sql("update contact set name = ? where contact_id = ?")
                .params(cipher.seal(kept, purpose(id)), id.value())
                .update();
    }

    /** Gives a name to a contact that has none; another broker's word does not change a client's name. */
    public void nameIfUnnamed(ContactId id, String name) {
        String kept = Texts.require("name", name, Texts.NAME);
        database.sql("update contact set name = ? where contact_id = ? and name is null")
                .params(cipher.seal(kept, purpose(id)), id.value())
                .update();
    }

    /** The names of those that have one. */
    public Map<ContactId, String> names(Collection<ContactId> ids) {
        Map<ContactId, String> names = new HashMap<>();
        database.sql("select contact_id, name from contact where contact_id = any (?) and name is not null")
                .param(ids.stream().map(ContactId::value).toArray(String[]::new))
                .query(row -> {
                    ContactId id = new ContactId(row.getString(1));
                    names.put(id, cipher.open(row.getBytes(2), purpose(id)));
                });
        return names;
    }

    private static String purpose(ContactId id) {
        return "name of contact " + id;
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new ContactId(row.getString("contact_id")),
                Subject.parse(row.getString("subject")),
                row.getString("consultant"));
    }
}
