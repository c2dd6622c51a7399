package io.hearth.wechat;

/** What became of a send, by what follows from it. */
public sealed interface SendResult {

    /**
     * WeChat has it.
     *
     * @param msgId WeChat's id of the job
     * @param repeated whether WeChat had seen the client message id before (45065); it may say so on a first call too
     */
    record Accepted(long msgId, boolean repeated) implements SendResult {}

    /**
     * WeChat provably has not got it.
     *
     * @param code WeChat's {@code errcode}; 0 when there was none
     * @param retryable whether the same send may succeed later
     */
    record Rejected(Rejection reason, int code, boolean retryable) implements SendResult {}

    /**
     * The recipient cannot be reached this way: not following, refusing, or no account's openid.
     *
     * @param code WeChat's {@code errcode}
     */
    record Unreachable(int code) implements SendResult {}

    /**
     * Not accepted, and nothing else will be until the quota is given anew: all senders stop.
     *
     * @param code WeChat's {@code errcode}
     */
    record QuotaSpent(Quota quota, int code) implements SendResult {}

    /** Accepted or not: nobody knows. It counts as sent until it is established. */
    record Unknown(Doubt reason) implements SendResult {}
}
