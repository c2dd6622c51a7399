package io.hearth.push.dispatch;

import io.hearth.wechat.MassMessage;
import java.time.Duration;

/**
 * How touchpoints are dispatched.
 *
 * @param batchSize the largest audience of one mass job, 3 to 10,000
 * @param callsPerDay mass sends of an account on a day, Shanghai time (100; WeChat)
 * @param monthQuota mass messages that a fan may get in a calendar month, Shanghai time (4; WeChat)
 * @param maxLateness a touchpoint later than this is left out
 * @param claimLease a claim older than this is taken over; nothing of it has been sent
 * @param callTimeout a call without an outcome for this long has lost its process; above the gateway's time-outs, all
 *     added up, and above the minute that WeChat wants between repetitions
 * @param lookUpDelay from a lost answer to its first look-up (a minute at least: 45066; WeChat)
 * @param lookUpWindow how long after the call it may be looked up; safely within the 24 h for which WeChat remembers a
 *     client message id
 * @param rest how long all nodes leave WeChat alone when it cannot be reached
 * @param caps the house's own, beside WeChat's
 */
public record DispatchSettings(
        int batchSize,
        int callsPerDay,
        int monthQuota,
        Duration maxLateness,
        Duration claimLease,
        Duration callTimeout,
        Duration lookUpDelay,
        Duration lookUpWindow,
        Duration rest,
        PushCaps caps) {

    private static final Duration WECHAT_REMEMBERS = Duration.ofHours(24);

    public static final DispatchSettings DEFAULT = new DispatchSettings(
            MassMessage.MAX_AUDIENCE,
            100,
            4,
            Duration.ofHours(24),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofSeconds(65),
            Duration.ofHours(23),
            Duration.ofSeconds(30),
            PushCaps.DEFAULT);

    /** @throws IllegalArgumentException if a value would break what it promises */
    public DispatchSettings {
        // With 2, the odd one of three could never be given company.
        if (batchSize < 3 || batchSize > MassMessage.MAX_AUDIENCE) {
            throw new IllegalArgumentException("batch size " + batchSize + " is not from 3 to 10000");
        }
        if (callsPerDay < 1) {
            throw new IllegalArgumentException("calls per day " + callsPerDay + " is below 1");
        }
        if (monthQuota < 1) {
            throw new IllegalArgumentException("month quota " + monthQuota + " is below 1");
        }
        if (lookUpWindow.compareTo(WECHAT_REMEMBERS) >= 0) {
            throw new IllegalArgumentException("look-up window " + lookUpWindow + " is not below 24 h");
        }
    }

    public DispatchSettings withCaps(PushCaps others) {
        return with(batchSize, callsPerDay, others);
    }

    public DispatchSettings withBatchSize(int size) {
        return with(size, callsPerDay, caps);
    }

    public DispatchSettings withCallsPerDay(int calls) {
        return with(batchSize, calls, caps);
    }

    private DispatchSettings with(int size, int calls, PushCaps others) {
        return new DispatchSettings(
                size, calls, monthQuota, maxLateness, claimLease, callTimeout, lookUpDelay, lookUpWindow, rest, others);
    }
}
