package io.hearth.ingest.pull.result;

import java.time.Instant;

/**
 * A mass job that WeChat accepted and of whose end no event told.
 *
 * @param msgId WeChat's number for it
 * @param calledAt when it was handed to WeChat
 * @param audience fans it was meant for
 */
public record AwaitedJob(long msgId, Instant calledAt, int audience) {}
