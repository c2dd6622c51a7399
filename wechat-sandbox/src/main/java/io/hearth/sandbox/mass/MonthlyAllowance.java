package io.hearth.sandbox.mass;

import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Four mass messages a fan and Shanghai month, over the platform and the API together (WeChat, mass messages). */
public final class MonthlyAllowance {

    public static final int A_MONTH = 4;

    private final Map<String, Integer> taken = new HashMap<>();
    private YearMonth month = YearMonth.of(0, 1);

    /** Takes one of the four, or answers false when none is left. */
    boolean take(String openid, Instant now) {
        turnPage(now);
        if (taken.getOrDefault(openid, 0) >= A_MONTH) {
            return false;
        }
        taken.merge(openid, 1, Integer::sum);
        return true;
    }

    /** Returns one that was taken in {@code takenAt}'s month and did not arrive. */
    void giveBack(String openid, Instant takenAt) {
        if (ShanghaiCalendar.month(takenAt).equals(month)) {
            taken.computeIfPresent(openid, (key, count) -> count - 1);
        }
    }

    public int left(String openid, Instant now) {
        turnPage(now);
        return A_MONTH - taken.getOrDefault(openid, 0);
    }

    private void turnPage(Instant now) {
        YearMonth current = ShanghaiCalendar.month(now);
        if (!current.equals(month)) {
            month = current;
            taken.clear();
        }
    }
}
