package io.hearth.crm.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One person. Name and numbers are asked for where they are needed.
 *
 * @param subject the key under which the contact's own interactions are kept
 * @param consultant who follows them up; null if nobody does
 */
public record Contact(
        ContactId id, Subject subject, @Nullable String consultant) {}
