package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a rule would give, for the run that is visible and its instant. Rules that the documents of contacts can
 * answer cost one query; behaviours are counted from the interactions that the run saw.
 */
public final class SegmentPreviews {

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final HumanTime humanTime;
    private final ContactReader contacts;
    private final RunReader runs;
    private final FormerPreviews former = new FormerPreviews();
    private volatile @Nullable Everyone everyone;

    /** All contacts of the run that was asked last. */
    private record Everyone(String index, long contacts) {}

    public SegmentPreviews(ElasticConnection elastic, IndexNames names, HumanTime humanTime) {
        this.elastic = elastic;
        this.names = names;
        this.humanTime = humanTime;
        this.contacts = new ContactReader(elastic, names);
        this.runs = new RunReader(elastic, names);
    }

    /**
     * Previews a rule.
     *
     * @param rule without names of segments and lists
     * @throws IOException if Elasticsearch does not answer
     */
    public SegmentPreview preview(SegmentRule rule) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        return current.isEmpty()
                ? new SegmentPreview(Optional.empty(), SegmentMakeUp.EMPTY, 0, List.of())
                : preview(rule, current.get());
    }

    private SegmentPreview preview(SegmentRule rule, ContactGeneration generation) throws IOException {
        PublishedRun run = generation.run();
        LocalDate today = humanTime.dayOf(run.asOf());
        long everyone = everyone(generation.index());
        ElasticRule compiled = ElasticRule.compile(rule, today, humanTime);
        if (compiled instanceof ElasticRule.Compiled whole) {
            PreviewTotals totals = new PreviewTotals();
            totals.add(elastic, generation.index(), whole.query());
            return new SegmentPreview(Optional.of(run), totals.makeUp(), everyone, List.of());
        }
        Optional<SegmentPreview> known = former.find(generation.index(), rule);
        if (known.isPresent()) {
            return known.get();
        }
        SegmentPreview asked = ask(rule, (ElasticRule.Incomplete) compiled, generation, everyone);
        former.keep(generation.index(), rule, asked);
        return asked;
    }

    private SegmentPreview ask(
            SegmentRule rule, ElasticRule.Incomplete needed, ContactGeneration generation, long everyone)
            throws IOException {
        LocalDate today = humanTime.dayOf(generation.run().asOf());
        Map<Behaviour, Query> settled =
                new OpenContacts(elastic, generation, rule, today, humanTime).settle(needed.open());
        List<Behaviour> counted = Stream.concat(needed.open().stream(), needed.counted().stream())
                .filter(behaviour -> !settled.containsKey(behaviour))
                .toList();
        PreviewTotals totals = new PreviewTotals();
        if (counted.isEmpty()) {
            Query whole = new RuleQuery(today, humanTime, settled::get).of(rule);
            totals.add(elastic, generation.index(), whole);
        } else {
            count(rule, counted, settled, generation, everyone, totals);
        }
        return new SegmentPreview(
                Optional.of(generation.run()), totals.makeUp(), everyone, ElasticRule.pointers(rule, counted));
    }

    private void count(
            SegmentRule rule,
            List<Behaviour> counted,
            Map<Behaviour, Query> settled,
            ContactGeneration generation,
            long everyone,
            PreviewTotals totals)
            throws IOException {
        PublishedRun run = generation.run();
        BehaviourCounts counts = new BehaviourCounts(elastic, names, humanTime, run.asOf(), begun(run));
        long subjects = Math.min(everyone, mostInteractions(counts, counted));
        new CountedRule(rule, counted, settled, counts, humanTime.dayOf(run.asOf()), humanTime)
                .queries(
                        SubjectRanges.of(elastic, generation.index(), subjects),
                        query -> totals.add(elastic, generation.index(), query));
    }

    /** Contacts of a run never change, so they are counted once. */
    private long everyone(String index) throws IOException {
        Everyone known = everyone;
        if (known == null || !known.index().equals(index)) {
            known = new Everyone(
                    index, elastic.client().count(c -> c.index(index)).count());
            everyone = known;
        }
        return known.contacts();
    }

    private static long mostInteractions(BehaviourCounts counts, List<Behaviour> behaviours) throws IOException {
        long most = 0;
        for (Behaviour behaviour : behaviours) {
            most = Math.max(most, counts.interactions(behaviour));
        }
        return most;
    }

    /** What arrived later, the run has not seen. */
    private Instant begun(PublishedRun run) throws IOException {
        return runs.find(run.runId()).map(SegmentationRun::startedAt).orElse(run.publishedAt());
    }
}
