package io.hearth.api.analysis;

import io.hearth.store.analysis.FunnelBreakdown;
import io.hearth.store.analysis.FunnelBreakdown.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two funnels with those parts beside each other that have the same key. */
final class ComparedFunnels {

    private ComparedFunnels() {}

    /** A part in both; where one has nobody of it, a part with nobody. */
    record Pair(Part now, Part before) {}

    /** All, then the parts of the first in their order, then those that only the second has. */
    static List<Pair> pairs(FunnelBreakdown now, FunnelBreakdown before) {
        Map<String, Part> left = byKey(now);
        Map<String, Part> right = byKey(before);
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(now.total(), before.total()));
        left.forEach((key, part) -> pairs.add(new Pair(part, right.getOrDefault(key, nobody(key)))));
        right.forEach((key, part) -> {
            if (!left.containsKey(key)) {
                pairs.add(new Pair(nobody(key), part));
            }
        });
        return pairs;
    }

    private static Map<String, Part> byKey(FunnelBreakdown funnel) {
        return funnel.parts().stream()
                .collect(Collectors.toMap(Part::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Part nobody(String key) {
        return new Part(key, 0, Map.of(), Map.of());
    }
}
