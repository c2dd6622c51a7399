package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.ContactFacts;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.run.SegmentationRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts one contact together from what its subject did: a pure function, for one instant and one set of rules. */
public final class ContactAssembly {

    private final StageEvaluator stages;
    private final List<SegmentDefinition> segments;
    private final HumanTime humanTime;
    private final Instant asOf;

    public ContactAssembly(StageRules rules, List<SegmentDefinition> segments, HumanTime humanTime, Instant asOf) {
        this.stages = new StageEvaluator(rules, humanTime);
        this.segments = List.copyOf(segments);
        this.humanTime = humanTime;
        this.asOf = asOf;
    }

    /** By the rules that Hearth comes with. */
    static ContactAssembly of(SegmentationRequest request) {
        return new ContactAssembly(StageRules.DEFAULT, request.segments(), request.humanTime(), request.asOf());
    }

    /**
     * Assembles the contact of one subject.
     *
     * @param rollups all of the subject's, up to the instant asked about, in any order
     * @return empty if there are none
     */
    public Optional<ContactDocument> assemble(Subject subject, List<DayRollup> rollups) {
        List<DayRollup> past = rollups.stream().sorted(DayRollup.CHRONOLOGICAL).toList();
        return stages.evaluate(past, asOf).map(placement -> document(subject, past, placement));
    }

    private ContactDocument document(Subject subject, List<DayRollup> past, StagePlacement placement) {
        DayRollup origin = past.get(0);
        ContactFacts facts =
                new ContactFacts(List.of(subject), placement, origin.channel(), origin.day(), past, humanTime);
        LocalDate today = humanTime.dayOf(asOf);
        return new ContactDocument(
                ContactId.ofSubject(subject),
                List.of(subject),
                origin.channel(),
                origin.first(),
                past.stream().map(DayRollup::last).max(Instant::compareTo).orElseThrow(),
                facts.interactionCount(),
                facts.projectIds(),
                facts.following(),
                placement,
                segmentIds(facts, today),
                nextChangeAt(facts, today));
    }

    private List<SegmentId> segmentIds(ContactFacts facts, LocalDate today) {
        return segments.stream()
                .filter(segment -> segment.rule().matches(facts, today))
                .map(SegmentDefinition::segmentId)
                .sorted(Comparator.comparing(SegmentId::value))
                .toList();
    }

    private @Nullable Instant nextChangeAt(ContactFacts facts, LocalDate today) {
        Stream<Instant> bySegments = segments.stream()
                .flatMap(segment -> segment.rule().nextChange(facts, today).stream())
                .map(humanTime::startOf);
        return Stream.concat(Stream.ofNullable(facts.placement().nextChangeAt()), bySegments)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
