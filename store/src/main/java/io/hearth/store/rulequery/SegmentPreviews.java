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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                : preview(new RuleQuestion(rule, current.get(), humanTime));
    }

    private SegmentPreview preview(RuleQuestion question) throws IOException {
        String index = question.generation().index();
        ElasticRule compiled = question.compiled();
        if (compiled instanceof ElasticRule.Compiled whole) {
            return answer(question, whole.query());
        }
        Optional<SegmentPreview> known = former.find(index, question.rule());
        if (known.isPresent()) {
            return known.get();
        }
        SegmentPreview asked = ask(question, (ElasticRule.Incomplete) compiled);
        former.keep(index, question.rule(), asked);
        return asked;
    }

    private SegmentPreview answer(RuleQuestion question, Query whole) throws IOException {
        PreviewTotals totals = new PreviewTotals();
        totals.add(elastic, question.generation().index(), whole);
        return preview(question, totals, List.of());
    }

    private SegmentPreview ask(RuleQuestion question, ElasticRule.Incomplete needed) throws IOException {
        Map<Behaviour, Query> settled = new OpenContacts(elastic, question).settle(needed.open());
        List<Behaviour> counted = Stream.concat(needed.open().stream(), needed.counted().stream())
                .filter(behaviour -> !settled.containsKey(behaviour))
                .toList();
        return counted.isEmpty()
                ? answer(question, question.query(behaviour -> Objects.requireNonNull(settled.get(behaviour))))
                : count(question, counted, settled);
    }

    private SegmentPreview count(RuleQuestion question, List<Behaviour> counted, Map<Behaviour, Query> settled)
            throws IOException {
        PublishedRun run = question.generation().run();
        String index = question.generation().index();
        PreviewTotals totals = new PreviewTotals();
        BehaviourCounts counts = new BehaviourCounts(elastic, names, humanTime, run.asOf(), begun(run));
        long subjects = Math.min(everyone(index), mostInteractions(counts, counted));
        LinkedContacts linked = LinkedContacts.read(elastic, question, settled);
        new CountedRule(question, counted, settled, counts, linked)
                .queries(SubjectRanges.of(elastic, index, subjects), query -> totals.add(elastic, index, query));
        return preview(question, totals, ElasticRule.pointers(question.rule(), counted));
    }

    private SegmentPreview preview(RuleQuestion question, PreviewTotals totals, List<String> counted)
            throws IOException {
        ContactGeneration generation = question.generation();
        return new SegmentPreview(
                Optional.of(generation.run()), totals.makeUp(), everyone(generation.index()), counted);
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
