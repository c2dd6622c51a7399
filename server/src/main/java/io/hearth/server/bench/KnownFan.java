package io.hearth.server.bench;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.ContactFacts;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactDocument;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One fan's interactions, and the contact that a run would make of them. */
record KnownFan(List<Interaction> interactions) {

    private static final StageEvaluator STAGES = new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI);

    KnownFan {
        interactions = List.copyOf(interactions);
    }

    ContactDocument contact(Instant asOf) {
        List<DayRollup> past = rollups();
        DayRollup origin = past.get(0);
        var placement = STAGES.evaluate(past, asOf).orElseThrow();
        ContactFeatures features = ContactFeatures.of(past, HourCounts.NONE);
        var subject = interactions.get(0).subject();
        ContactFacts facts =
                new ContactFacts(List.of(subject), placement, origin.channel(), origin.day(), past, HumanTime.SHANGHAI);
        return new ContactDocument(
                ContactId.ofSubject(subject),
                List.of(subject),
                origin.channel(),
                origin.first(),
                past.stream().map(DayRollup::last).max(Instant::compareTo).orElseThrow(),
                interactions.size(),
                facts.projectIds(),
                facts.following(),
                placement,
                List.of(),
                placement.nextChangeAt(),
                features,
                ContactScores.NONE,
                Traits.NONE);
    }

    private List<DayRollup> rollups() {
        Map<List<Object>, DayRollup> rollups = new LinkedHashMap<>();
        for (Interaction one : interactions) {
            DayRollup rollup = new DayRollup(
                    HumanTime.SHANGHAI.dayOf(one.occurredAt()),
                    one.type(),
                    one.channel(),
                    one.contentId(),
                    one.projectId(),
                    1,
                    one.occurredAt(),
                    one.occurredAt());
            rollups.merge(key(rollup), rollup, KnownFan::together);
        }
        return sorted(rollups.values());
    }

    private static List<Object> key(DayRollup rollup) {
        return Arrays.asList(rollup.day(), rollup.type(), rollup.channel(), rollup.contentId(), rollup.projectId());
    }

    private static DayRollup together(DayRollup a, DayRollup b) {
        return new DayRollup(
                a.day(),
                a.type(),
                a.channel(),
                a.contentId(),
                a.projectId(),
                a.count() + b.count(),
                a.first().isBefore(b.first()) ? a.first() : b.first(),
                a.last().isAfter(b.last()) ? a.last() : b.last());
    }

    private static List<DayRollup> sorted(Collection<DayRollup> rollups) {
        return rollups.stream().sorted(DayRollup.CHRONOLOGICAL).toList();
    }
}
