package io.hearth.push.plan;

import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.content.Content;
import io.hearth.push.content.Notice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was started, in the version in force.
 *
 * @param contents by id, as they were approved with the plan; a retired one is missing
 * @param plannedTo the segmentation run that was planned last; null for none
 */
public record RunningPlan(
        int planNo,
        String planId,
        int version,
        PlanState state,
        NurturePlan plan,
        @Nullable Integer audienceVersion,
        Map<String, Content> contents,
        @Nullable String plannedTo) {

    public RunningPlan {
        contents = Map.copyOf(contents);
    }

    public Optional<PlanStep> step(String key) {
        return plan.steps().stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public Optional<Content> contentOf(PlanStep step) {
        return Optional.ofNullable(contents.get(step.contentId()));
    }

    /** The way of each step, by its key; steps whose content is retired have none. */
    Map<String, String> ways() {
        Map<String, String> ways = new HashMap<>();
        for (PlanStep step : plan.steps()) {
            contentOf(step)
                    .ifPresent(content -> ways.put(step.key(), content.way().name()));
        }
        return ways;
    }

    /** The templates of the notices that its contents can be told by. */
    public Set<String> noticeTemplates() {
        return contents.values().stream()
                .flatMap(content -> Stream.ofNullable(content.notice()))
                .map(Notice::templateId)
                .collect(Collectors.toSet());
    }

    /** The segments that decide which variant a fan gets. */
    Set<SegmentId> variantSegments() {
        Set<SegmentId> segments = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        contents.values().forEach(content -> segments.addAll(content.segments()));
        return segments;
    }
}
