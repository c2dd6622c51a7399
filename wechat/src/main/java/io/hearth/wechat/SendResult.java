package io.hearth.wechat;

import java.time.Instant;

/** What became of a send, by what follows from it. */
public sealed interface SendResult {

    /**
     * WeChat has it.
     *
     * @param msgId WeChat's id of the job or message; 0 for the ways that have none: customer-service messages and
     *     one-time subscription messages
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
     * The recipient cannot be reached this way: not following, refusing, without a grant, or no account's openid.
     *
     * @param code WeChat's {@code errcode}
     */
    record Unreachable(int code) implements SendResult {}

    /**
     * Not accepted, and nothing else will be this way before an instant: all senders stop until then.
     *
     * @param code WeChat's {@code errcode}; 0 when WeChat was not asked, because the quota was known to be spent
     * @param until by the clock of the database
     */
    record QuotaSpent(Quota quota, int code, Instant until) implements SendResult {}

    /** Accepted or not: nobody knows. It counts as sent until it is established. */
    record Unknown(Doubt reason) implements SendResult {}
}
