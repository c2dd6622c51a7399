package io.hearth.wechat.quota;

/**
 * How often one kind of call may be made.
 *
 * @param api our name for the kind; calls that share a quota share it
 * @param perDay calls in a Shanghai day
 * @param perMinute calls in any 60 s, up to {@value #MAX_PER_MINUTE}, or {@link #UNLIMITED}
 */
public record ApiLimit(String api, int perDay, int perMinute) {

    /** No limit of ours: WeChat's answer tells when it is enough. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Each call of the last minute is kept by its instant. */
    public static final int MAX_PER_MINUTE = 1000;

    /** @throws IllegalArgumentException if a limit is below 1, or the minute's above what can be counted */
    public ApiLimit {
        if (perDay < 1 || perMinute < 1) {
            throw new IllegalArgumentException(api + " allows nothing: " + perDay + "/day, " + perMinute + "/min");
        }
        if (perMinute > MAX_PER_MINUTE && perMinute != UNLIMITED) {
            throw new IllegalArgumentException(api + " has " + perMinute + "/min, more than " + MAX_PER_MINUTE);
        }
    }

    boolean countsMinutes() {
        return perMinute != UNLIMITED;
    }
}
