package io.hearth.store.contact;

import java.time.Instant;

/**
 * The run whose results are visible.
 *
 * @param asOf the instant that the results are about
 * @param publishedAt when they became visible
 */
public record PublishedRun(String runId, Instant asOf, Instant publishedAt) {}
