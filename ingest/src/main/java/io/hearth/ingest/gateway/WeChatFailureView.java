package io.hearth.ingest.gateway;

import io.hearth.wechat.failure.CallFailure;
import java.time.Instant;

/**
 * Calls of one kind that failed of the same.
 *
 * @param api our name for the kind of call, or a path of WeChat's
 * @param cause WeChat's {@code errcode}, or a word where WeChat did not answer
 */
public record WeChatFailureView(String api, String cause, long count, Instant lastAt) {

    static WeChatFailureView of(CallFailure failure) {
        return new WeChatFailureView(failure.api(), failure.cause(), failure.count(), failure.lastAt());
    }
}
