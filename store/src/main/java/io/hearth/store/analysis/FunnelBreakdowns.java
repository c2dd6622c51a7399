package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.analysis.FunnelBreakdown.Part;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.ContactScope;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the funnel in parts. */
public final class FunnelBreakdowns {

    private static final int MAX_PARTS = 1_000;
    private static final double HALF = 50;
    private static final String ANSWER = "answer";

    private final ElasticConnection elastic;
    private final ContactReader contacts;
    private final HumanTime humanTime;

    public FunnelBreakdowns(ElasticConnection elastic, IndexNames names, HumanTime humanTime) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
        this.humanTime = humanTime;
    }

    /** Of some of the contacts. */
    public FunnelBreakdown read(By by, ContactScope scope) throws IOException {
        return read(by, List.of(scope)).get(0);
    }

    /** Of several, each by itself and in their order, all at the same run. */
    public List<FunnelBreakdown> read(By by, List<ContactScope> scopes) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty()) {
            return Collections.nCopies(scopes.size(), new FunnelBreakdown(Optional.empty(), Part.NOBODY, List.of()));
        }
        // Two searches of each, for Elasticsearch gives each a processor of its own, and remembers each answer by
        // itself.
        List<RequestItem> searches = scopes.stream()
                .flatMap(scope -> Stream.of(search(scope, everybody()), search(scope, partition(by))))
                .toList();
        List<MultiSearchResponseItem<Void>> answers = elastic.client()
                .msearch(m -> m.index(current.get().index()).searches(searches), Void.class)
                .responses();
        List<FunnelBreakdown> funnels = new ArrayList<>();
        for (int i = 0; i < answers.size(); i += 2) {
            var total = answer(answers.get(i)).filter();
            funnels.add(new FunnelBreakdown(
                    current.map(ContactGeneration::run),
                    part("", total.docCount(), total.aggregations()),
                    parts(by, answer(answers.get(i + 1)))));
        }
        return funnels;
    }

    private static RequestItem search(ContactScope scope, Aggregation aggregation) {
        return RequestItem.of(
                i -> i.header(h -> h).body(b -> b.size(0).query(scope.query()).aggregations(ANSWER, aggregation)));
    }

    private static Aggregation everybody() {
        return Aggregation.of(a -> a.filter(f -> f.matchAll(all -> all)).aggregations(figures()));
    }

    private Aggregation partition(By by) {
        return Aggregation.of(a -> (by == By.MONTH
                        ? a.dateHistogram(h -> h.field(by.field())
                                .calendarInterval(CalendarInterval.Month)
                                .timeZone(humanTime.zone().getId())
                                .minDocCount(1))
                        : a.terms(t -> t.field(by.field()).size(MAX_PARTS)))
                .aggregations(figures()));
    }

    private static Aggregate answer(MultiSearchResponseItem<Void> item) throws IOException {
        if (item.isFailure()) {
            throw new IOException(
                    "the funnel was not counted: " + item.failure().error().reason());
        }
        return Answers.get(item.result().aggregations(), ANSWER);
    }

    private List<Part> parts(By by, Aggregate answer) {
        if (by != By.MONTH) {
            return Answers.terms(answer).stream()
                    .map(bucket -> part(bucket.key().stringValue(), bucket.docCount(), bucket.aggregations()))
                    .toList();
        }
        return answer.dateHistogram().buckets().array().stream()
                .map(bucket -> part(
                        humanTime.monthOf(Instant.ofEpochMilli(bucket.key())).toString(),
                        bucket.docCount(),
                        bucket.aggregations()))
                .toList();
    }

    private static Map<String, Aggregation> figures() {
        Map<String, Aggregation> figures = new HashMap<>();
        for (FunnelStage stage : FunnelStage.values()) {
            String column = stage.name().toLowerCase(Locale.ROOT);
            figures.put(
                    reached(stage), Aggregation.of(a -> a.filter(q -> q.exists(e -> e.field("reached." + column)))));
            if (hasNext(stage)) {
                figures.put(
                        stay(stage),
                        Aggregation.of(a -> a.percentiles(p ->
                                p.field("stage_seconds." + column).keyed(false).percents(List.of(HALF)))));
            }
        }
        return figures;
    }

    private static Part part(String key, long contacts, Map<String, Aggregate> answer) {
        Map<FunnelStage, Long> reached = new EnumMap<>(FunnelStage.class);
        Map<FunnelStage, Duration> stays = new EnumMap<>(FunnelStage.class);
        for (FunnelStage stage : FunnelStage.values()) {
            reached.put(stage, Answers.get(answer, reached(stage)).filter().docCount());
            FunnelStage next = hasNext(stage) ? FunnelStage.values()[stage.ordinal() + 1] : null;
            // Of no values there is no half.
            if (next != null && Answers.get(answer, reached(next)).filter().docCount() > 0) {
                double half = Answers.get(answer, stay(stage))
                        .tdigestPercentiles()
                        .values()
                        .array()
                        .get(0)
                        .value();
                stays.put(stage, Duration.ofSeconds(Math.round(half)));
            }
        }
        return new Part(key, contacts, reached, stays);
    }

    private static boolean hasNext(FunnelStage stage) {
        return stage.ordinal() + 1 < FunnelStage.values().length;
    }

    private static String reached(FunnelStage stage) {
        return "reached_" + stage;
    }

    private static String stay(FunnelStage stage) {
        return "stay_" + stage;
    }
}
