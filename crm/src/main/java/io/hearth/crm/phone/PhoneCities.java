package io.hearth.crm.phone;

import io.hearth.crm.postgres.Database;
import io.hearth.domain.referral.PhoneId;
import java.util.List;
import java.util.UUID;

/** Looks up the cities of numbers that were kept before cities were. */
public final class PhoneCities {

    private final Database database;
    private final PhoneVault vault;

    public PhoneCities(Database database, PhoneVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Looks at some numbers that nobody has looked at.
     *
     * @return how many; fewer than asked for at the end
     */
    public int fill(int most) {
        return database.inTransaction(() -> {
            List<PhoneId> phones = waiting(most);
            List<Object[]> cities = vault.reveal(phones).entrySet().stream()
                    .map(phone -> new Object[] {
                        City.of(phone.getValue()), phone.getKey().value()
                    })
                    .toList();
            database.template().batchUpdate("update phone set city = ? where phone_id = ?", cities);
            return phones.size();
        });
    }

    private List<PhoneId> waiting(int most) {
        return database
                .sql("select phone_id from phone where city is null and erased_at is null"
                        + " limit ? for update skip locked")
                .param(most)
                .query(UUID.class)
                .list()
                .stream()
                .map(PhoneId::new)
                .toList();
    }
}
