package io.hearth.ingest.pull;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Asks WeChat with some patience: a question may be repeated, for it changes nothing. */
public final class Questions {

    /** A busy WeChat or a broken connection is often back at once; what lasts longer ends the attempt. */
    public static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(10));

    private final List<Duration> pauses;

    /** @param pauses before each repetition */
    public Questions(List<Duration> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    /**
     * What WeChat answers.
     *
     * @param what is asked for, for people
     * @throws PullEndedException if it does not answer, has no quota left, or refuses
     */
    public <T> T ask(String what, Supplier<Answer<T>> question) throws PullEndedException {
        Answer<T> answer = askUntilSettled(what, question);
        if (answer instanceof Answer.Given<T> given) {
            return given.got();
        }
        throw PullEndedException.refused("WeChat refuses " + what + ": " + describe(answer));
    }

    /**
     * What WeChat answers, or why it refuses this question for good.
     *
     * @throws PullEndedException if it does not answer, has no quota left, or lets the account not ask at all
     */
    public <T> Answer<T> askUntilSettled(String what, Supplier<Answer<T>> question) throws PullEndedException {
        for (int repetition = 0; ; repetition++) {
            Answer<T> answer = question.get();
            if (answer instanceof Answer.QuotaSpent<T> spent) {
                String quota = spent.quota().name().toLowerCase(Locale.ROOT);
                throw PullEndedException.waitUntil(
                        spent.until(),
                        "WeChat's quota of the " + quota + " for " + what + " is spent until " + spent.until());
            }
            if (!isPassing(answer)) {
                return requireAllowed(what, answer);
            }
            if (repetition >= pauses.size()) {
                throw PullEndedException.disturbed("WeChat does not answer " + what + ": " + describe(answer));
            }
            pause(pauses.get(repetition));
        }
    }

    private static boolean isPassing(Answer<?> answer) {
        return answer instanceof Answer.NotAnswered<?>
                || answer instanceof Answer.Refused<?> refused && refused.retryable();
    }

    private static <T> Answer<T> requireAllowed(String what, Answer<T> answer) throws PullEndedException {
        if (answer instanceof Answer.Refused<T> refused && refused.reason() == Rejection.NOT_AUTHORISED) {
            throw PullEndedException.refused(
                    "WeChat does not let this account ask for " + what + ": " + describe(answer));
        }
        return answer;
    }

    private static String describe(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?> refused) {
            return refused.reason() + (refused.code() == 0 ? "" : " (" + refused.code() + ")");
        }
        return answer instanceof Answer.NotAnswered<?> silent ? silent.reason().name() : "no reason known";
    }

    private static void pause(Duration pause) throws PullEndedException {
        try {
            // A pull has a thread of its own and asks one question after the other.
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PullEndedException.disturbed("asked to stop");
        }
    }
}
