package io.hearth.domain.feature;

import java.time.Instant;

/**
 * What a contact did of one type.
 *
 * @param last the latest instant
 * @param days in human time
 */
public record TypeActivity(Instant last, DayCounts days) {}
