package io.hearth.ingest.file;

import io.hearth.domain.interaction.Interaction;

/**
 * A row that became an interaction.
 *
 * @param raw the row, for the case that Elasticsearch refuses it
 */
record Accepted(long line, String raw, Interaction interaction) {}
