package io.hearth.wechat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a question, or of a change that is no send. It mirrors {@link SendResult}, but here repeating costs
 * nothing but a call: a question may be asked again, and changes end in the same state when they are made twice, unless
 * their method says otherwise.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /** WeChat answered, or did it. */
    record Given<T>(T got) implements Answer<T> {}

    /**
     * WeChat provably did not do it.
     *
     * @param code WeChat's {@code errcode}; 0 when there was none
     * @param retryable whether the same may succeed later
     */
    record Refused<T>(Rejection reason, int code, boolean retryable) implements Answer<T> {}

    /**
     * Not done, and no other call of this kind will be before an instant.
     *
     * @param code WeChat's {@code errcode}; 0 when WeChat was not asked, because the quota was known to be spent
     */
    record QuotaSpent<T>(Quota quota, int code, Instant until) implements Answer<T> {}

    /** No usable answer: a change may have been made. */
    record NotAnswered<T>(Doubt reason) implements Answer<T> {}

    /** What was asked for, if it was given. */
    default Optional<T> value() {
        return this instanceof Given<T> given ? Optional.of(given.got()) : Optional.empty();
    }

    /** The same with what was given turned into something else. */
    default <R> Answer<R> map(Function<T, R> change) {
        return then(got -> new Given<>(change.apply(got)));
    }

    /** What was given leads to another question; whatever else was answered stays as it is. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        if (this instanceof Given<T> given) {
            return next.apply(given.got());
        } else if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.reason(), refused.code(), refused.retryable());
        } else if (this instanceof QuotaSpent<T> spent) {
            return new QuotaSpent<>(spent.quota(), spent.code(), spent.until());
        } else if (this instanceof NotAnswered<T> silent) {
            return new NotAnswered<>(silent.reason());
        }
        throw new IllegalStateException("an answer of no known kind");
    }
}
