package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.BuyerFacts;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.feature.Population;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.ContactFacts;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.run.SegmentationRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Puts one contact together from what its subjects did: a pure function, for one instant and one set of rules. */
public final class ContactAssembly {

    private final StageRules rules;
    private final StageEvaluator stages;
    private final List<SegmentDefinition> segments;
    private final Population population;
    private final HumanTime humanTime;
    private final Instant asOf;

    public ContactAssembly(
            StageRules rules,
            List<SegmentDefinition> segments,
            Population population,
            HumanTime humanTime,
            Instant asOf) {
        this.rules = rules;
        this.population = population;
        this.stages = new StageEvaluator(rules, humanTime);
        this.segments = List.copyOf(segments);
        this.humanTime = humanTime;
        this.asOf = asOf;
    }

    /** By the rules that Hearth comes with. */
    static ContactAssembly of(SegmentationRequest request, Population population) {
        return new ContactAssembly(
                StageRules.DEFAULT, request.segments(), population, request.humanTime(), request.asOf());
    }

    /** The contacts of sorted rows, one after the other. */
    ContactRows contacts(Iterator<InternalRow> rows, boolean keysAreSubjects) {
        return new ContactRows(rows, keysAreSubjects, humanTime, rules.life());
    }

    Optional<ContactDocument> assemble(ContactRows.Group group) {
        return assemble(group.contactId(), group.subjects(), group.rollups(), group.hours(), group.traits());
    }

    /**
     * Assembles one contact.
     *
     * @param subjects under which the contact did something
     * @param rollups all of the contact's, up to the instant asked about, in any order
     * @param hours of what the contact did themselves
     * @param traits as they are known for the run
     * @return empty if there are no rollups: traits alone make no contact
     */
    public Optional<ContactDocument> assemble(
            ContactId contactId, List<Subject> subjects, List<DayRollup> rollups, HourCounts hours, Traits traits) {
        List<DayRollup> past = rollups.stream().sorted(DayRollup.CHRONOLOGICAL).toList();
        return stages.evaluate(past, asOf)
                .map(placement ->
                        document(contactId, subjects, past, ContactFeatures.of(past, hours), placement, traits));
    }

    /** What buyers are compared by; empty for whoever is no buyer. */
    Optional<BuyerFacts> buyer(ContactRows.Group group) {
        List<DayRollup> past =
                group.rollups().stream().sorted(DayRollup.CHRONOLOGICAL).toList();
        return stages.evaluate(past, asOf)
                .filter(placement -> placement.stage().compareTo(FunnelStage.PURCHASE) >= 0)
                .map(placement -> BuyerFacts.of(ContactFeatures.of(past, group.hours()), rules));
    }

    private ContactScores scores(Channel origin, StagePlacement placement, ContactFeatures features) {
        boolean isBuyer = placement.stage().compareTo(FunnelStage.PURCHASE) >= 0;
        return new ContactScores(
                population.bestHour(features.hours(), origin),
                isBuyer ? population.rfm(BuyerFacts.of(features, rules)).orElse(null) : null);
    }

    private ContactDocument document(
            ContactId contactId,
            List<Subject> subjects,
            List<DayRollup> past,
            ContactFeatures features,
            StagePlacement placement,
            Traits traits) {
        DayRollup origin = past.get(0);
        ContactScores scores = scores(origin.channel(), placement, features);
        ContactFacts facts = new ContactFacts(
                subjects, placement, origin.channel(), origin.day(), past, humanTime, features, scores, traits);
        LocalDate today = humanTime.dayOf(asOf);
        return new ContactDocument(
                contactId,
                subjects,
                origin.channel(),
                origin.first(),
                past.stream().map(DayRollup::last).max(Instant::compareTo).orElseThrow(),
                facts.interactionCount(),
                facts.projectIds(),
                facts.following(),
                placement,
                segmentIds(facts, today),
                nextChangeAt(facts, today),
                features,
                scores,
                traits);
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
