package io.hearth.ingest.callback;

import java.util.concurrent.CompletableFuture;

/**
 * A callback on its way into the inbox.
 *
 * @param key what its copies share
 * @param sealed the body, encrypted
 * @param digest of the body, to tell a repeated request from a forged one
 * @param bodySigned whether the request's signature vouches for the body too
 * @param outcome completed when PostgreSQL has answered
 */
@SuppressWarnings("ArrayRecordComponent")
record InboxEntry(
        String key,
        byte[] sealed,
        long signedAt,
        String nonce,
        String digest,
        boolean bodySigned,
        CompletableFuture<Kept> outcome) {}
