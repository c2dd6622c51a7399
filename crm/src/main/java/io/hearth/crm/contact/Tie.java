package io.hearth.crm.contact;

import io.hearth.domain.attribution.ContactTie;
import java.time.Instant;
import java.util.UUID;

/** A tie that holds, with who declared it and why. */
public record Tie(UUID id, ContactTie tie, String evidence, String author, Instant madeAt) {}
