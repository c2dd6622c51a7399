package io.hearth.wechat;

/**
 * Mass messages: what the product asks of WeChat to reach many fans. Answers are values; nothing that WeChat or the
 * network does is thrown. Calls block for at most the settings' time-outs and are never repeated behind the caller's
 * back, except once with a fresh access token after WeChat refused the old one. The same holds for all roles of the
 * gateway; messages to one fan, media, menu, fans, figures, codes and the web log-in have interfaces of their own.
 */
public interface WeChatGateway {

    /** Hands one message for many fans to WeChat. Accepted means queued: the job runs later and reports a total. */
    SendResult send(MassMessage message);

    /** The same for every fan with a tag. */
    SendResult send(TagMessage message);

    /**
     * Asks how a mass job stands.
     *
     * @param msgId what {@link SendResult.Accepted} told
     */
    Answer<MassJobStatus> findMassJob(long msgId);
}
