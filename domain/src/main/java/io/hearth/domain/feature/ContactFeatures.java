package io.hearth.domain.feature;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A contact's habits.
 *
 * @param originType what the contact's first interaction was; null where features were not worked out
 * @param activity by type, without types that never happened
 * @param hours of the acts that the contact did themselves
 * @param engagement a level, see {@link Engagement}
 */
public record ContactFeatures(
        @Nullable InteractionType originType,
        Map<InteractionType, TypeActivity> activity,
        HourCounts hours,
        double engagement) {

    public static final ContactFeatures NONE = new ContactFeatures(null, Map.of(), HourCounts.NONE, Engagement.NONE);

    public ContactFeatures {
        EnumMap<InteractionType, TypeActivity> ordered = new EnumMap<>(InteractionType.class);
        ordered.putAll(activity);
        activity = Collections.unmodifiableMap(ordered);
    }

    /**
     * Works them out.
     *
     * @param past of one contact, in chronological order, at least one
     */
    public static ContactFeatures of(List<DayRollup> past, HourCounts hours) {
        Map<InteractionType, NavigableMap<LocalDate, Long>> days = new EnumMap<>(InteractionType.class);
        Map<InteractionType, Instant> last = new EnumMap<>(InteractionType.class);
        for (DayRollup rollup : past) {
            days.computeIfAbsent(rollup.type(), type -> new TreeMap<>()).merge(rollup.day(), rollup.count(), Long::sum);
            last.merge(rollup.type(), rollup.last(), (a, b) -> a.isAfter(b) ? a : b);
        }
        Map<InteractionType, TypeActivity> activity = new EnumMap<>(InteractionType.class);
        last.forEach((type, at) ->
                activity.put(type, new TypeActivity(at, new DayCounts(days.getOrDefault(type, new TreeMap<>())))));
        return new ContactFeatures(past.get(0).type(), activity, hours, Engagement.level(past));
    }
}
