package io.hearth.ingest.file;

/** What a row of a file turned out to be. */
sealed interface ParsedRow permits Row, RejectedRow {}
