package io.hearth.crm.contact;

import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.PhoneId;
import io.hearth.store.audit.AuditEntry;
import java.time.InstantSource;
import java.util.Map;

/** Shows a phone number in full, and puts on record who has seen it: without the record there is no number. */
public final class Reveals {

    private final Database database;
    private final PhoneVault vault;
    private final InstantSource clock;

    public Reveals(Database database, PhoneVault vault, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param referral for whose sake it is shown */
    public PhoneNumber phone(PhoneId phone, String referral, String actor) {
        return database.inTransaction(() -> {
            database.audit(new AuditEntry(
                    clock.instant(), actor, "PHONE_REVEALED", "phone", phone.toString(), Map.of("referral", referral)));
            return vault.reveal(phone);
        });
    }
}
