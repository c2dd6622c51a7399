package io.hearth.store.rulequery;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.segment.ContactFacts;
import java.util.List;

/** A contact as the domain knows it, and what they did. */
public record Person(ContactId contactId, ContactFacts facts, List<Interaction> acts) {}
