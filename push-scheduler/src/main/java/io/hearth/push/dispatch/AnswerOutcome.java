package io.hearth.push.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one answer. */
public sealed interface AnswerOutcome {

    /** WeChat has it. */
    record Sent(Instant at) implements AnswerOutcome {}

    /** WeChat's answer was lost: nobody knows, and it is never sent again. */
    record Unknown() implements AnswerOutcome {}

    /**
     * Provably not sent.
     *
     * @param until when the window closed, or the quota is given anew; null where neither is why
     */
    record Refused(AnswerRefusal reason, @Nullable Instant until) implements AnswerOutcome, AnswerAdmission {}
}
