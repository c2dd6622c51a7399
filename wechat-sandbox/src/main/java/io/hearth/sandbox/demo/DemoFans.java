package io.hearth.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The rule by which demo fans are made. Others rely on it to know the same fans without asking: it stays as it is.
 *
 * <p>Fan number <i>n</i>, from 1, has the openid {@code oDemoFan} followed by <i>n</i> in six digits, and the fictitious phone
 * number {@code 1990000} followed by <i>n</i>'s last four digits. The fans of the start began to follow evenly over the
 * last 400 days, the first of them first; who comes later has the next numbers.
 */
public final class DemoFans {

    public static final int MOST = 999_999;

    private static final Duration HISTORY = Duration.ofDays(400);
    private static final int PHONE_ENDINGS = 10_000;

    private DemoFans() {}

    /** For instance {@code oDemoFan000001}. */
    public static String openid(int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("demo fans are numbered 1 to " + MOST + ", not " + number);
        }
        return String.format(Locale.ROOT, "oDemoFan%06d", number);
    }

    /** The openids of the fans of the start. */
    public static List<String> openids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(DemoFans::openid).toList();
    }

    /** For instance {@code 19900000001}; no such number is in use. */
    public static String phone(int number) {
        return String.format(Locale.ROOT, "1990000%04d", number % PHONE_ENDINGS);
    }

    /** When a fan of the start began to follow, among so many, seen from the start. */
    public static Instant followedAt(int number, int count, Instant start) {
        long age = HISTORY.toSeconds() * (count - number + 1) / count;
        return start.minusSeconds(age);
    }
}
