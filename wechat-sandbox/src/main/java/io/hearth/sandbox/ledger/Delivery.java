package io.hearth.sandbox.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that reached one fan.
 *
 * @param sequence from 1, in the order of arrival
 * @param msgId the job or message number that the sender was told, where there is one
 * @param clientId the sender's own id ({@code clientmsgid}, {@code client_msg_id}), where it gave one
 * @param type WeChat's {@code msgtype}, or the template's id
 * @param content the text, or the media id, or the fields as JSON
 */
public record Delivery(
        long sequence,
        Instant at,
        String openid,
        Way way,
        @Nullable Long msgId,
        @Nullable String clientId,
        String type,
        String content) {}
