package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.PhoneId;

/** Who bought, and the phone number that they gave with the purchase. */
public record Buyer(ContactId contact, PhoneId phone) {}
