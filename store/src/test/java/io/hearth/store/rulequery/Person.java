package io.hearth.store.rulequery;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.segment.ContactFacts;

/** A contact as the domain knows it. */
record Person(ContactId contactId, ContactFacts facts) {}
