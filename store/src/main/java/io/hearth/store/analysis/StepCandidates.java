package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.analysis.OrderedFunnel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.rulequery.DocumentRules;
import io.hearth.store.rulequery.Queries;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may have come how far along a funnel, by the days that documents of contacts keep. Most do a first step and no second:
 * their interactions need not be read.
 */
final class StepCandidates {

    private final ElasticConnection elastic;
    private final HumanTime humanTime;
    private final ContactGeneration generation;
    private final OrderedFunnel funnel;
    private @Nullable Optional<Query> began;

    StepCandidates(ElasticConnection elastic, HumanTime humanTime, ContactGeneration generation, OrderedFunnel funnel) {
        this.elastic = elastic;
        this.humanTime = humanTime;
        this.generation = generation;
        this.funnel = funnel;
    }

    /**
     * Those who may have come beyond the first step.
     *
     * @param began how many contacts did the first step
     * @param subjects every key of those who did the second on one of the days, too, in whatever order
     * @param linked which of these keys belong together
     */
    record Few(long began, List<String> subjects, LinkedKeys linked) {
        Few {
            subjects = List.copyOf(subjects);
        }
    }

    /** @return empty if documents do not tell it, or they have more keys than that */
    Optional<Few> few(int mostSubjects) throws IOException {
        Optional<Query> began = began();
        Optional<Query> wentOn = ask(GroupRule.all(first(), second()));
        if (began.isEmpty() || wentOn.isEmpty() || count(wentOn.get()) > mostSubjects) {
            return Optional.empty();
        }
        Optional<List<String>> subjects = subjects(wentOn.get(), mostSubjects);
        return subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Few(count(began.get()), subjects.get(), linked(wentOn.get())));
    }

    /** Which keys belong together, of all who may have begun. */
    LinkedKeys linked() throws IOException {
        return linked(began().orElse(Queries.everything()));
    }

    /** Asked once: of whom it hangs on more than a query, documents are read for it. */
    private Optional<Query> began() throws IOException {
        Optional<Query> known = began;
        if (known == null) {
            known = ask(first());
            began = known;
        }
        return known;
    }

    private LinkedKeys linked(Query among) throws IOException {
        return LinkedKeys.read(elastic, generation, among);
    }

    private Optional<Query> ask(SegmentRule rule) throws IOException {
        return isOfDays() ? new DocumentRules(elastic, humanTime).query(generation, rule) : Optional.empty();
    }

    /** Documents know days, and not what happened within them. */
    private boolean isOfDays() {
        return humanTime.startOf(begin()).equals(funnel.begin())
                && humanTime.startOf(humanTime.dayOf(funnel.end())).equals(funnel.end())
                && ChronoUnit.DAYS.between(begin(), last()) < BehaviourDays.Within.MAX_DAYS;
    }

    private LocalDate begin() {
        return humanTime.dayOf(funnel.begin());
    }

    /** On which the last step may be. */
    private LocalDate last() {
        return humanTime.dayOf(funnel.end().plus(funnel.window()));
    }

    private Behaviour first() {
        LocalDate end = humanTime.dayOf(funnel.end()).minusDays(1);
        return Behaviour.atLeast(
                1, new BehaviourDays.Range(begin(), end), funnel.steps().get(0));
    }

    /** A step that is named twice is done twice. */
    private Behaviour second() {
        InteractionType type = funnel.steps().get(1);
        int times = type == funnel.steps().get(0) ? 2 : 1;
        return Behaviour.atLeast(times, new BehaviourDays.Range(begin(), last()), type);
    }

    private long count(Query query) throws IOException {
        return elastic.client()
                .count(c -> c.index(generation.index()).query(query))
                .count();
    }

    /** By an aggregation, for it unpacks no document. */
    private Optional<List<String>> subjects(Query query, int most) throws IOException {
        var answer = elastic.client()
                .search(
                        s -> s.index(generation.index())
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .query(query)
                                .aggregations(
                                        "subjects",
                                        a -> a.terms(t ->
                                                t.field("subjects").size(most).shardSize(most))),
                        Void.class)
                .aggregations();
        var terms = Answers.get(answer, "subjects").sterms();
        boolean isWhole = Objects.requireNonNullElse(terms.sumOtherDocCount(), 0L) == 0;
        return isWhole
                ? Optional.of(terms.buckets().array().stream()
                        .map(bucket -> bucket.key().stringValue())
                        .toList())
                : Optional.empty();
    }
}
