package io.hearth.wechat;

/**
 * What the product asks of WeChat. Answers are values; nothing that WeChat or the network does is thrown. Calls block
 * for at most the settings' time-outs and are never repeated behind the caller's back, except once with a fresh access
 * token after WeChat refused the old one.
 */
public interface WeChatGateway {

    /** Hands one message for many fans to WeChat. Accepted means queued: the job runs later and reports a total. */
    SendResult send(MassMessage message);

    /**
     * Asks how a mass job stands.
     *
     * @param msgId what {@link SendResult.Accepted} told
     */
    MassJobAnswer findMassJob(long msgId);
}
