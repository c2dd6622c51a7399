package io.hearth.crm.phone;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.PhoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number that the vault holds.
 *
 * @param contact the one contact that it belongs to; null if it belongs to nobody
 */
public record KnownPhone(PhoneId id, @Nullable ContactId contact) {

    public Optional<ContactId> owner() {
        return Optional.ofNullable(contact);
    }
}
