package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
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
import java.util.Arrays;
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
    private static final String STAGES = "stages";
    private static final String STAY = "stay";
    private static final String FURTHER = "further";

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
        Map<String, Aggregation> figures = new HashMap<>(stays(FunnelStage.AWARENESS));
        figures.put(STAGES, Aggregation.of(a -> a.terms(t -> t.field("stage").size(FunnelStage.values().length))));
        return figures;
    }

    /**
     * How long contacts stayed in a stage and, of those who left the next one too, in that: the later the stage, the fewer
     * contacts are looked at. At a million contacts this takes half of the time that it takes to look at all for each stage.
     */
    private static Map<String, Aggregation> stays(FunnelStage stage) {
        Map<String, Aggregation> stays = new HashMap<>();
        String field = "stage_seconds." + stage.name().toLowerCase(Locale.ROOT);
        stays.put(
                STAY,
                Aggregation.of(
                        a -> a.percentiles(p -> p.field(field).keyed(false).percents(List.of(HALF)))));
        FunnelStage next = after(stage);
        if (hasNext(next)) {
            stays.put(FURTHER, Aggregation.of(a -> a.filter(
                            f -> f.terms(t -> t.field("stage").terms(v -> v.value(from(after(next))))))
                    .aggregations(stays(next))));
        }
        return stays;
    }

    private static Part part(String key, long contacts, Map<String, Aggregate> answer) {
        Map<FunnelStage, Long> reached = reached(Answers.get(answer, STAGES));
        Map<FunnelStage, Duration> stays = new EnumMap<>(FunnelStage.class);
        Map<String, Aggregate> level = answer;
        for (FunnelStage stage = FunnelStage.AWARENESS; hasNext(stage); stage = after(stage)) {
            // Of no values there is no half.
            if (reached.getOrDefault(after(stage), 0L) > 0) {
                stays.put(stage, half(Answers.get(level, STAY)));
            }
            level = hasNext(after(stage)) ? Answers.get(level, FURTHER).filter().aggregations() : Map.of();
        }
        return new Part(key, contacts, reached, stays);
    }

    /** Who is in a later stage has reached the earlier ones, so the sums run from the end. */
    private static Map<FunnelStage, Long> reached(Aggregate stages) {
        Map<FunnelStage, Long> reached = new EnumMap<>(FunnelStage.class);
        for (FunnelStage stage : FunnelStage.values()) {
            reached.put(stage, 0L);
        }
        for (StringTermsBucket bucket : Answers.terms(stages)) {
            FunnelStage last = FunnelStage.valueOf(bucket.key().stringValue());
            reached.replaceAll((stage, count) -> stage.compareTo(last) <= 0 ? count + bucket.docCount() : count);
        }
        return reached;
    }

    private static Duration half(Aggregate stay) {
        double seconds = stay.tdigestPercentiles().values().array().get(0).value();
        return Duration.ofSeconds(Math.round(seconds));
    }

    private static List<FieldValue> from(FunnelStage first) {
        return Arrays.stream(FunnelStage.values())
                .filter(stage -> stage.compareTo(first) >= 0)
                .map(stage -> FieldValue.of(stage.name()))
                .toList();
    }

    private static boolean hasNext(FunnelStage stage) {
        return stage.ordinal() + 1 < FunnelStage.values().length;
    }

    private static FunnelStage after(FunnelStage stage) {
        return FunnelStage.values()[stage.ordinal() + 1];
    }
}
