package io.hearth.store.link;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about whose key it is.
 *
 * @param contact null if the link was undone: the key makes a contact of its own again
 * @param evidence why, in a few words without personal data
 * @param author the account that made or undid it
 */
public record ContactLink(
        Subject subject, @Nullable ContactId contact, String evidence, String author, Instant changedAt) {}
