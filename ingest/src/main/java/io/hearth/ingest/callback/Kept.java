package io.hearth.ingest.callback;

/** What became of a callback that was to be kept. */
enum Kept {
    /** Durable now. */
    NEW,
    /** A copy of one that is durable already. */
    COPY,
    /** Its nonce came with another body before: not kept. */
    REPLAYED,
    /** Too many wait already: not kept. */
    BUSY,
    /** PostgreSQL did not say that it is durable. */
    UNKNOWN
}
