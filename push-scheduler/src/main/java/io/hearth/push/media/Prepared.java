package io.hearth.push.media;

import io.hearth.wechat.Answer;
import java.time.Duration;
import java.time.Instant;

/**
 * A content made ready for a send, or why it is not; nothing was sent to anybody yet.
 *
 * @param <T> what the send carries
 */
public sealed interface Prepared<T> {

    record Ready<T>(T content) implements Prepared<T> {}

    /**
     * WeChat will not take it as it is: it is the authors' to mend.
     *
     * @param reason with WeChat's code, for the log and the content team
     */
    record Refused<T>(String reason) implements Prepared<T> {}

    /** It may be ready later. */
    record NotNow<T>(String reason, Instant until) implements Prepared<T> {}

    /** @param rest how long WeChat is left alone when it did not answer */
    static <T> Prepared<T> of(Answer<T> answer, Instant now, Duration rest) {
        if (answer instanceof Answer.Given<T> given) {
            return new Ready<>(given.got());
        } else if (answer instanceof Answer.QuotaSpent<T> spent) {
            return new NotNow<>("CONTENT_QUOTA_" + spent.quota(), spent.until());
        } else if (answer instanceof Answer.Refused<T> refused && !refused.retryable()) {
            return new Refused<>("CONTENT_" + refused.reason() + " " + refused.code());
        }
        // Uploaded again it is at worst there twice, which nobody sees.
        return new NotNow<>("CONTENT_NOT_UPLOADED", now.plus(rest));
    }
}
