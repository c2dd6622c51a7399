package io.hearth.push.plan;

import io.hearth.domain.nurture.NurturePlan;
import io.hearth.push.json.PushJson;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an approval of a plan is given for: its rules, the contents' versions, and the audience's.
 *
 * @param contents by id; empty until the plan is submitted
 * @param audienceVersion the version of the segment that the plan is for; null for everybody, or until it is submitted
 */
public record PlanDocument(
        NurturePlan plan,
        Map<String, PinnedContent> contents,
        @Nullable Integer audienceVersion) {

    public PlanDocument {
        SortedMap<String, PinnedContent> sorted = new TreeMap<>(contents == null ? Map.of() : contents);
        contents = Collections.unmodifiableSortedMap(sorted);
    }

    static PlanDocument draft(NurturePlan plan) {
        return new PlanDocument(plan, Map.of(), null);
    }

    String write() {
        return PushJson.write(this);
    }

    static PlanDocument parse(String json) {
        return PushJson.read(json, PlanDocument.class);
    }
}
