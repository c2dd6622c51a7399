package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.analysis.OrderedFunnel;
import io.hearth.domain.analysis.OrderedFunnel.Act;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.rulequery.Queries;
import io.hearth.store.rulequery.SubjectRange;
import io.hearth.store.rulequery.SubjectRanges;
import io.hearth.store.run.RunReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts how far contacts came along steps of any kind, from the interactions that the visible run saw. They are read one
 * by one, a part of the subjects after the other: what it costs follows the interactions of the period.
 */
public final class StepFunnels {

    /** A minute or so of reading; nobody waits longer for a page. */
    public static final long MOST_INTERACTIONS = 3_000_000;

    /** Some thirty megabytes at once. */
    private static final long A_RANGE = 200_000;

    private static final Set<InteractionField> FIELDS =
            Set.of(InteractionField.SUBJECT, InteractionField.TYPE, InteractionField.OCCURRED_AT);

    private final ElasticConnection elastic;
    private final ContactReader contacts;
    private final RunReader runs;
    private final InteractionReading interactions;

    public StepFunnels(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
        this.runs = new RunReader(elastic, names);
        this.interactions = new InteractionReading(elastic, names);
    }

    /**
     * How many did the first step, the first two, and so on.
     *
     * @param run empty before the first; then nobody did anything
     */
    public record Counts(Optional<PublishedRun> run, List<Long> reached) {
        public Counts {
            reached = List.copyOf(reached);
        }
    }

    /**
     * Counts.
     *
     * @param projectId only interactions with this project count; null for any or none
     * @throws TooManyInteractionsException if it would take too long
     */
    public Counts read(OrderedFunnel funnel, @Nullable String projectId) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        long[] reached = new long[funnel.steps().size()];
        if (current.isPresent()) {
            Query query = query(funnel, projectId, current.get().run());
            long found = interactions.count(query);
            if (found > MOST_INTERACTIONS) {
                throw new TooManyInteractionsException(found, MOST_INTERACTIONS);
            }
            for (SubjectRange range : SubjectRanges.of(elastic, current.get().index(), found, A_RANGE)) {
                for (List<Act> acts : acts(Queries.all(List.of(query, range.query("subject"))))) {
                    for (int step = funnel.reached(acts); step > 0; step--) {
                        reached[step - 1]++;
                    }
                }
            }
        }
        return new Counts(
                current.map(ContactGeneration::run),
                Arrays.stream(reached).boxed().toList());
    }

    private Query query(OrderedFunnel funnel, @Nullable String projectId, PublishedRun run) throws IOException {
        Instant arrived =
                runs.find(run.runId()).map(started -> started.startedAt()).orElse(run.publishedAt());
        Instant last = funnel.end().plus(funnel.window());
        List<Query> filters = new ArrayList<>();
        filters.add(types(funnel));
        filters.add(Query.of(q -> q.range(r -> r.untyped(
                u -> u.field("occurred_at").gte(JsonData.of(funnel.begin().toString()))))));
        filters.add(Queries.until("occurred_at", last.isBefore(run.asOf()) ? last : run.asOf()));
        filters.add(Queries.until("ingested_at", arrived));
        if (projectId != null) {
            filters.add(Queries.term("project_id", projectId));
        }
        return Queries.all(filters);
    }

    /** All steps, but the first only within its period, unless it is a later one, too. */
    private static Query types(OrderedFunnel funnel) {
        InteractionType first = funnel.steps().get(0);
        Set<InteractionType> later =
                Set.copyOf(funnel.steps().subList(1, funnel.steps().size()));
        if (later.contains(first)) {
            return Queries.terms("type", later);
        }
        return Query.of(q -> q.bool(b -> b.should(
                Queries.terms("type", later),
                Queries.all(
                        List.of(Queries.terms("type", Set.of(first)), Queries.until("occurred_at", funnel.end()))))));
    }

    /** Those of each subject, in the order of time. */
    private Iterable<List<Act>> acts(Query query) throws IOException {
        Map<String, List<Act>> acts = new HashMap<>();
        for (ActOfOne one : interactions.read(query, FIELDS, ActOfOne::of)) {
            acts.computeIfAbsent(one.subject(), subject -> new ArrayList<>()).add(one.act());
        }
        acts.values().forEach(ofOne -> ofOne.sort(Comparator.comparing(Act::at)));
        return acts.values();
    }

    private record ActOfOne(String subject, Act act) {

        static ActOfOne of(InteractionHit hit) {
            return new ActOfOne(
                    InteractionReading.get(hit, InteractionField.SUBJECT),
                    new Act(
                            InteractionType.valueOf(InteractionReading.get(hit, InteractionField.TYPE)),
                            InteractionReading.occurredAt(hit)));
        }
    }
}
