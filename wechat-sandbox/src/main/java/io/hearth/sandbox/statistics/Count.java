package io.hearth.sandbox.statistics;

import java.util.HashMap;
import java.util.Map;

/** How often something happened, and to how many. */
public final class Count {

    private final Map<String, Integer> byOpenid = new HashMap<>();
    private int times;

    void add(Fact fact) {
        times++;
        byOpenid.merge(fact.openid(), 1, Integer::sum);
    }

    public int times() {
        return times;
    }

    public int people() {
        return byOpenid.size();
    }

    /** How many people it happened to so often, both bounds included. */
    public int peopleBetween(int fewest, int most) {
        return (int) byOpenid.values().stream()
                .filter(count -> count >= fewest && count <= most)
                .count();
    }
}
