package io.hearth.domain.rollup;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rollups as the product makes them from single acts, for tests of the rules. */
public final class RollupBuilder {

    private RollupBuilder() {}

    /** One thing that happened. */
    public record Act(
            InteractionType type, Instant at, @Nullable String contentId) {}

    /** One act at noon in Shanghai. */
    public static DayRollup at(String day, InteractionType type) {
        return at(day, type, null);
    }

    public static DayRollup at(String day, InteractionType type, @Nullable String contentId) {
        Instant noon = HumanTime.SHANGHAI.startOf(LocalDate.parse(day)).plusSeconds(12 * 3_600);
        return of(List.of(new Act(type, noon, contentId))).get(0);
    }

    /** One rollup for each day, type and content. */
    public static List<DayRollup> of(Collection<Act> acts) {
        Map<List<Object>, List<Instant>> groups = new LinkedHashMap<>();
        for (Act act : acts) {
            LocalDate day = HumanTime.SHANGHAI.dayOf(act.at());
            Object content = act.contentId() == null ? "" : act.contentId();
            groups.computeIfAbsent(List.of(day, act.type(), content), key -> new ArrayList<>())
                    .add(act.at());
        }
        return groups.entrySet().stream()
                .map(group -> rollup(group.getKey(), group.getValue()))
                .toList();
    }

    private static DayRollup rollup(List<Object> key, List<Instant> instants) {
        String content = (String) key.get(2);
        return new DayRollup(
                (LocalDate) key.get(0),
                (InteractionType) key.get(1),
                Channel.WECHAT,
                content.isEmpty() ? null : content,
                null,
                instants.size(),
                instants.stream().min(Instant::compareTo).orElseThrow(),
                instants.stream().max(Instant::compareTo).orElseThrow());
    }
}
