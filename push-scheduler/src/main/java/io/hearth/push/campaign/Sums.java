package io.hearth.push.campaign;

import io.hearth.domain.touchpoint.TouchpointState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has become of one campaign's touchpoints. */
record Sums(List<Count> counts, @Nullable WeChatTotal wechatTotal) {

    static final Sums NONE = new Sums(List.of(), null);

    /** How many touchpoints are in a state for a reason. */
    record Count(TouchpointState state, String reason, long touchpoints) {}

    Map<TouchpointState, Long> states() {
        Map<TouchpointState, Long> states = new EnumMap<>(TouchpointState.class);
        for (TouchpointState state : TouchpointState.values()) {
            states.put(state, 0L);
        }
        counts.forEach(count -> states.merge(count.state(), count.touchpoints(), Long::sum));
        return states;
    }

    Map<String, Long> reasons(TouchpointState state) {
        Map<String, Long> reasons = new TreeMap<>();
        counts.stream()
                .filter(count -> count.state() == state)
                .forEach(count -> reasons.merge(count.reason(), count.touchpoints(), Long::sum));
        return reasons;
    }
}
