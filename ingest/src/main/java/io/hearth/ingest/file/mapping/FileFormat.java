package io.hearth.ingest.file.mapping;

/** The kinds of files that can be imported; gzip is recognised by its first bytes, in either. */
public enum FileFormat {
    CSV,
    /** One JSON object a line. */
    NDJSON
}
