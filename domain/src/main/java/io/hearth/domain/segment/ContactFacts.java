package io.hearth.domain.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a segment's rule may look at in one contact.
 *
 * @param subjects the raw keys that lead to the contact
 * @param placement stage and flags, for the same instant as the rule is asked about
 * @param originChannel the first interaction's
 * @param firstContactDay in human time
 * @param rollups all of the contact's, up to the instant asked about
 * @param humanTime by which instants have days
 * @param features of the same interactions
 * @param scores as of the last night
 * @param traits as of the run
 */
public record ContactFacts(
        List<Subject> subjects,
        StagePlacement placement,
        Channel originChannel,
        LocalDate firstContactDay,
        List<DayRollup> rollups,
        HumanTime humanTime,
        ContactFeatures features,
        ContactScores scores,
        Traits traits) {

    /** A contact looks at a few projects; the rest is noise in a profile. */
    private static final int TOP_PROJECTS = 5;

    public ContactFacts {
        subjects = List.copyOf(subjects);
        rollups = List.copyOf(rollups);
    }

    /** A contact of whose habits and traits nothing is said. */
    public ContactFacts(
            List<Subject> subjects,
            StagePlacement placement,
            Channel originChannel,
            LocalDate firstContactDay,
            List<DayRollup> rollups,
            HumanTime humanTime) {
        this(
                subjects,
                placement,
                originChannel,
                firstContactDay,
                rollups,
                humanTime,
                ContactFeatures.NONE,
                ContactScores.NONE,
                Traits.NONE);
    }

    /** The projects with most interactions, at most five, most first; the first by name among equals. */
    public List<String> projectIds() {
        Map<String, Long> counts = new HashMap<>();
        for (DayRollup rollup : rollups) {
            if (rollup.projectId() != null) {
                counts.merge(rollup.projectId(), rollup.count(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP_PROJECTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the contact followed last, or stopped following; at the same instant the stop counts. */
    public boolean following() {
        return last(InteractionType.FOLLOW).isAfter(last(InteractionType.UNFOLLOW));
    }

    /** Interactions of any kind. */
    public long interactionCount() {
        return rollups.stream().mapToLong(DayRollup::count).sum();
    }

    LocalDate lastDay() {
        return rollups.stream().map(DayRollup::day).max(LocalDate::compareTo).orElse(firstContactDay);
    }

    LocalDate dayOf(Instant instant) {
        return humanTime.dayOf(instant);
    }

    private Instant last(InteractionType type) {
        Instant last = Instant.MIN;
        for (DayRollup rollup : rollups) {
            if (rollup.type() == type && rollup.last().isAfter(last)) {
                last = rollup.last();
            }
        }
        return last;
    }
}
