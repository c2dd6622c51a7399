package io.hearth.wechat.failure;

import java.time.Instant;

/**
 * Calls of one kind that failed of the same.
 *
 * @param api the kind of call, as quotas name it
 * @param cause WeChat's {@code errcode} in digits, or a word such as {@code TIME_OUT} where WeChat did not answer
 * @param count above 0
 */
public record CallFailure(String api, String cause, long count, Instant lastAt) {

    public CallFailure {
        if (count < 1) {
            throw new IllegalArgumentException(api + " failed of " + cause + " " + count + " times");
        }
    }
}
