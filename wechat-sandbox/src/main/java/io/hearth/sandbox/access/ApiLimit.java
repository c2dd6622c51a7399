package io.hearth.sandbox.access;

/**
 * How often the calls that share one counter may be made.
 *
 * @param counter what is counted together
 * @param perDay calls in one Shanghai day
 * @param perMinute calls in one minute of the clock
 */
public record ApiLimit(String counter, int perDay, int perMinute) {

    static final int UNLIMITED = Integer.MAX_VALUE;

    public ApiLimit {
        if (perDay < 1 || perMinute < 1) {
            throw new IllegalArgumentException(counter + " allows nothing: " + perDay + "/day, " + perMinute + "/min");
        }
    }

    static ApiLimit daily(String counter, int perDay) {
        return new ApiLimit(counter, perDay, UNLIMITED);
    }
}
