package io.hearth.push.dispatch;

/**
 * How many messages a fan gets at most, over all plans and campaigns and all ways of WeChat. Days, weeks (from Monday)
 * and months are Shanghai's.
 */
public record PushCaps(int perDay, int perWeek, int perMonth) {

    /** Nobody wants more than two on one day, nor one every other day. */
    public static final PushCaps DEFAULT = new PushCaps(2, 4, 8);

    /** No caps but WeChat's own. */
    public static final PushCaps NONE = new PushCaps(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** @throws IllegalArgumentException if one of them is below 1 */
    public PushCaps {
        if (perDay < 1 || perWeek < 1 || perMonth < 1) {
            throw new IllegalArgumentException(
                    "caps " + perDay + ", " + perWeek + ", " + perMonth + " are not above 0");
        }
    }
}
