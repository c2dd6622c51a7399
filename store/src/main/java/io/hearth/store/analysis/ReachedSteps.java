package io.hearth.store.analysis;

import io.hearth.domain.analysis.OrderedFunnel;
import io.hearth.domain.analysis.OrderedFunnel.Act;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how far contacts came. Acts are added key by key, all of one key at once; those of contacts with several keys wait
 * for their other keys.
 */
final class ReachedSteps {

    private final OrderedFunnel funnel;
    private final LinkedKeys linked;
    private final Map<String, List<Act>> waiting = new HashMap<>();
    private final long[] reached;

    ReachedSteps(OrderedFunnel funnel, LinkedKeys linked) {
        this.funnel = funnel;
        this.linked = linked;
        this.reached = new long[funnel.steps().size()];
    }

    /** One thing that the owner of a key did. */
    record ActOfOne(String subject, Act act) {}

    /** @param acts all of each key that is among them, in no order */
    void add(List<ActOfOne> acts) {
        Map<String, List<Act>> whole = new HashMap<>();
        for (ActOfOne one : acts) {
            String contact = linked.contact(one.subject());
            if (contact == null) {
                whole.computeIfAbsent(one.subject(), key -> new ArrayList<>()).add(one.act());
            } else {
                waiting.computeIfAbsent(contact, key -> new ArrayList<>()).add(one.act());
            }
        }
        whole.values().forEach(this::count);
    }

    /** How many did the first step, the first two, and so on. To be asked once, when everything was added. */
    List<Long> all() {
        waiting.values().forEach(this::count);
        return Arrays.stream(reached).boxed().toList();
    }

    private void count(List<Act> acts) {
        acts.sort(Comparator.comparing(Act::at));
        for (int step = funnel.reached(acts); step > 0; step--) {
            reached[step - 1]++;
        }
    }
}
