package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.Trait;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.trait.TraitLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The rows of one contact, as they come. */
final class GatheredContact {

    private final UTF8String key;
    private final boolean keyIsSubject;
    private final HumanTime humanTime;
    private final Set<InteractionType> counted;
    private final SortedSet<String> subjects = new TreeSet<>();
    private final List<DayRollup> rollups = new ArrayList<>();
    private final long[] hours = new long[HourCounts.HOURS];
    private final Map<Trait, SortedSet<String>> traits = new EnumMap<>(Trait.class);

    /** @param counted the types whose hours are wanted */
    GatheredContact(UTF8String key, boolean keyIsSubject, HumanTime humanTime, Set<InteractionType> counted) {
        this.key = key;
        this.keyIsSubject = keyIsSubject;
        this.humanTime = humanTime;
        this.counted = counted;
    }

    boolean hasKey(UTF8String other) {
        return key.equals(other);
    }

    void add(InternalRow row) {
        if (RollupRow.isRollup(row)) {
            addRollup(row);
        } else {
            addTrait(RollupRow.trait(row));
        }
    }

    ContactRows.Group group() {
        String text = key.toString();
        if (keyIsSubject && !rollups.isEmpty()) {
            subjects.add(text);
        }
        return new ContactRows.Group(
                keyIsSubject ? ContactId.ofSubject(Subject.parse(text)) : new ContactId(text),
                subjects.stream().map(Subject::parse).toList(),
                rollups,
                HourCounts.of(hours),
                new Traits(traits));
    }

    private void addRollup(InternalRow row) {
        if (!keyIsSubject) {
            subjects.add(RollupRow.subject(row));
        }
        DayRollup rollup = RollupRow.rollup(row);
        rollups.add(rollup);
        if (counted.contains(rollup.type())) {
            addHours(RollupRow.hours(row), rollup);
        }
    }

    private void addTrait(@Nullable String text) {
        if (text != null) {
            TraitLine line = TraitLine.parse(text);
            traits.computeIfAbsent(line.trait(), trait -> new TreeSet<>()).add(line.value());
        }
    }

    private void addHours(int @Nullable [] counts, DayRollup rollup) {
        if (counts != null) {
            for (int hour = 0; hour < hours.length; hour++) {
                hours[hour] += counts[hour];
            }
            return;
        }
        hours[humanTime.hourOf(rollup.first())]++;
        if (rollup.count() == 2) {
            hours[humanTime.hourOf(rollup.last())]++;
        }
    }
}
