package io.hearth.api.user;

import io.hearth.api.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: at most {@value #PER_USER} failed attempts per user name and
 * {@value #PER_ADDRESS} per address in 15 minutes, over all nodes and restarts. An attempt counts when it begins, so
 * that a thousand at once are no way around; one that succeeds is taken back.
 */
@Component
class SignInThrottle {

    static final int PER_USER = 10;
    /** An office may share one address. */
    static final int PER_ADDRESS = 50;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final SignInAttempts attempts;
    private final Clock clock;

    SignInThrottle(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @throws ProblemException {@code too_many_attempts}, with the time until the window ends */
    void begin(String typedUsername, ClientAddress address) {
        Instant now = clock.instant();
        require(attempts.begin(address.attemptKey(), now, WINDOW), PER_ADDRESS, now);
        require(attempts.begin(userKey(typedUsername), now, WINDOW), PER_USER, now);
    }

    /**
     * The same for fans whom WeChat is to name, who have no user name.
     *
     * @throws ProblemException {@code too_many_attempts}
     */
    void begin(ClientAddress address) {
        Instant now = clock.instant();
        require(attempts.begin(fanKey(address), now, WINDOW), PER_ADDRESS, now);
    }

    void succeeded(ClientAddress address) {
        attempts.takeBack(fanKey(address));
    }

    void succeeded(String typedUsername, ClientAddress address) {
        attempts.takeBack(address.attemptKey());
        attempts.takeBack(userKey(typedUsername));
    }

    private static void require(SignInAttempts.Count count, int limit, Instant now) {
        if (count.attempts() > limit) {
            throw ProblemException.tooManyAttempts(
                    Duration.between(now, count.windowStartedAt().plus(WINDOW)));
        }
    }

    private static String fanKey(ClientAddress address) {
        return "wechat:" + address.attemptKey();
    }

    /** Names that nobody can have share one count: there is nothing to protect. */
    private static String userKey(String typedUsername) {
        return "user:" + Username.typed(typedUsername).map(Username::value).orElse("");
    }
}
