package io.hearth.store.wechat;

import java.time.Instant;
import java.util.Map;

/**
 * The end of a mass send, as {@code MASSSENDJOBFINISH} tells it. Counts are approximate, says WeChat. An end of which no
 * event told is learned by asking, which gives a status and no counts.
 *
 * @param msgId the job's id, as the send answered it
 * @param status {@code send success}, {@code send fail} or {@code err(n)}
 * @param total fans of the audience
 * @param filtered fans left of them, after refusals and the four of a month
 * @param sent fans reached
 * @param errors fans not reached
 * @param raw all fields of the callback
 */
public record JobEvent(
        String msgId,
        String status,
        int total,
        int filtered,
        int sent,
        int errors,
        Instant occurredAt,
        Map<String, String> raw) {

    public JobEvent {
        raw = Map.copyOf(raw);
    }
}
