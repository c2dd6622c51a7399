package io.hearth.crm.phone;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.PhoneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps phone numbers encrypted, each once, found again by its blind index. A number is one row, and the row names at
 * most one contact. Its city stands beside it, for segments, which never see a number.
 */
public final class PhoneVault {

    private final Database database;
    private final PersonalCipher cipher;

    public PhoneVault(Database database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    public Optional<KnownPhone> find(PhoneNumber number) {
        return database.sql("select phone_id, contact_id from phone where blind_index = ?")
                .param(cipher.blindIndex(number.e164()))
                .query((row, n) -> known(row))
                .optional();
    }

    /**
     * The number's row, made if need be and locked until the transaction ends: whoever does something with the same
     * number at the same time waits.
     */
    public KnownPhone lock(PhoneNumber number, Instant now) {
        PhoneId id = PhoneId.random();
        byte[] index = cipher.blindIndex(number.e164());
        database.sql("insert into phone (phone_id, blind_index, sealed, city, created_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (blind_index) do nothing")
                .params(id.value(), index, cipher.seal(number.e164(), purpose(id)), City.of(number), Database.at(now))
                .update();
        return database.sql("select phone_id, contact_id from phone where blind_index = ? for update")
                .param(index)
                .query((row, n) -> known(row))
                .single();
    }

    /** The numbers of a contact. */
    public List<PhoneId> of(ContactId contact) {
        return database
                .sql("select phone_id from phone where contact_id = ? order by created_at, phone_id")
                .param(contact.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PhoneId::new)
                .toList();
    }

    /** Says whose number it is from now on; null for nobody's. */
    public void give(PhoneId phone, @Nullable ContactId contact) {
        database.sql("update phone set contact_id = ? where phone_id = ?")
                .param(contact == null ? null : contact.value())
                .param(phone.value())
                .update();
    }

    /** @throws CrmRefusedException with NOT_FOUND */
    public PhoneNumber reveal(PhoneId phone) {
        Map<PhoneId, PhoneNumber> found = reveal(List.of(phone));
        return Optional.ofNullable(found.get(phone))
                .orElseThrow(() -> CrmRefusedException.notFound("phone number", phone));
    }

    /**
     * Sees that the keys are those under which the numbers are kept: with others, every number would look new.
     *
     * @throws IllegalStateException if they are not
     */
    public void check() {
        database.sql("select phone_id, sealed, blind_index from phone where erased_at is null limit 1")
                .query(row -> {
                    PhoneId id = new PhoneId(Rows.uuid(row, "phone_id"));
                    String number = cipher.open(row.getBytes("sealed"), purpose(id));
                    if (!Arrays.equals(cipher.blindIndex(number), row.getBytes("blind_index"))) {
                        throw new IllegalStateException(
                                "the index key is not the one under which phone numbers are kept");
                    }
                });
    }

    /** As lists show them. Numbers that are gone are left out. */
    public Map<PhoneId, String> masked(Collection<PhoneId> phones) {
        Map<PhoneId, String> masked = new HashMap<>();
        reveal(phones).forEach((phone, number) -> masked.put(phone, number.masked()));
        return masked;
    }

    /** Many at once. Numbers that are gone are left out. */
    public Map<PhoneId, PhoneNumber> reveal(Collection<PhoneId> phones) {
        Map<PhoneId, PhoneNumber> numbers = new HashMap<>();
        database.sql("select phone_id, sealed from phone where phone_id = any (?::uuid[])" + " and erased_at is null")
                .param(phones.stream().map(PhoneId::toString).toArray(String[]::new))
                .query(row -> {
                    PhoneId id = new PhoneId(Rows.uuid(row, "phone_id"));
                    numbers.put(id, new PhoneNumber(cipher.open(row.getBytes("sealed"), purpose(id))));
                });
        return numbers;
    }

    private static String purpose(PhoneId id) {
        return "phone " + id;
    }

    private static KnownPhone known(ResultSet row) throws SQLException {
        String contact = row.getString("contact_id");
        return new KnownPhone(new PhoneId(Rows.uuid(row, "phone_id")), contact == null ? null : new ContactId(contact));
    }
}
