package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.analysis.OrderedFunnel;
import io.hearth.domain.analysis.OrderedFunnel.Act;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.ReachedSteps.ActOfOne;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts how far contacts came along steps of any kind, from the interactions that the visible run saw. Documents tell who
 * did the first step, and who may have gone on; of those who may, interactions are read one by one. Where it hangs on a
 * project, or they are too many, all are read, a part of the subjects after the other: what that costs follows the
 * interactions of the period.
 */
public final class StepFunnels {

    /** A minute or so of reading; nobody waits longer for a page. */
    public static final long MOST_INTERACTIONS = 3_000_000;

    /** Some thirty megabytes at once. */
    private static final long A_RANGE = 200_000;

    /** They are named in a query: beyond it reading what everybody did is no slower. */
    private static final int MOST_SUBJECTS = 20_000;

    private static final Set<InteractionField> FIELDS =
            Set.of(InteractionField.SUBJECT, InteractionField.TYPE, InteractionField.OCCURRED_AT);

    private final ElasticConnection elastic;
    private final ContactReader contacts;
    private final RunReader runs;
    private final InteractionReading interactions;
    private final HumanTime humanTime;
    private final int mostSubjects;

    public StepFunnels(ElasticConnection elastic, IndexNames names, HumanTime humanTime) {
        this(elastic, names, humanTime, MOST_SUBJECTS);
    }

    /** @param mostSubjects beyond it what everybody did is read */
    StepFunnels(ElasticConnection elastic, IndexNames names, HumanTime humanTime, int mostSubjects) {
        this.elastic = elastic;
        this.humanTime = humanTime;
        this.mostSubjects = mostSubjects;
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
        return current.isEmpty()
                ? new Counts(
                        Optional.empty(), Collections.nCopies(funnel.steps().size(), 0L))
                : new Counts(current.map(ContactGeneration::run), read(current.get(), funnel, projectId));
    }

    private List<Long> read(ContactGeneration generation, OrderedFunnel funnel, @Nullable String projectId)
            throws IOException {
        Query acts = query(funnel, projectId, generation.run());
        StepCandidates candidates = new StepCandidates(elastic, humanTime, generation, funnel);
        // Documents do not tell which act was about which project.
        Optional<StepCandidates.Few> few = projectId == null ? candidates.few(mostSubjects) : Optional.empty();
        return few.isPresent()
                ? ofThose(few.get(), funnel, acts)
                : ofAll(generation, funnel, acts, candidates.linked());
    }

    private List<Long> ofThose(StepCandidates.Few few, OrderedFunnel funnel, Query acts) throws IOException {
        ReachedSteps reached = new ReachedSteps(funnel, few.linked());
        List<String> subjects = few.subjects();
        long found = subjects.isEmpty() ? 0 : countAtMost(those(acts, subjects));
        // Nobody knows how much each did: as many keys at once as have a range's acts, if all did the same.
        int atOnce = (int) Math.max(1, subjects.size() / (found / A_RANGE + 1));
        for (int from = 0; from < subjects.size(); from += atOnce) {
            reached.add(acts(those(acts, subjects.subList(from, Math.min(subjects.size(), from + atOnce)))));
        }
        List<Long> counts = new ArrayList<>(reached.all());
        counts.set(0, few.began());
        return counts;
    }

    private List<Long> ofAll(ContactGeneration generation, OrderedFunnel funnel, Query acts, LinkedKeys linked)
            throws IOException {
        long found = countAtMost(acts);
        ReachedSteps reached = new ReachedSteps(funnel, linked);
        for (SubjectRange range : SubjectRanges.of(elastic, generation.index(), found, A_RANGE)) {
            reached.add(acts(Queries.all(List.of(acts, range.query("subject")))));
        }
        return reached.all();
    }

    private long countAtMost(Query acts) throws IOException {
        long found = interactions.count(acts);
        if (found > MOST_INTERACTIONS) {
            throw new TooManyInteractionsException(found, MOST_INTERACTIONS);
        }
        return found;
    }

    private static Query those(Query acts, List<String> subjects) {
        return Queries.all(List.of(acts, Queries.terms("subject", subjects)));
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

    private List<ActOfOne> acts(Query query) throws IOException {
        return interactions.read(query, FIELDS, StepFunnels::act);
    }

    private static ActOfOne act(InteractionHit hit) {
        return new ActOfOne(
                InteractionReading.get(hit, InteractionField.SUBJECT),
                new Act(
                        InteractionType.valueOf(InteractionReading.get(hit, InteractionField.TYPE)),
                        InteractionReading.occurredAt(hit)));
    }
}
