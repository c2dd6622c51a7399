package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.analysis.Touches;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.rulequery.Queries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads through which channels people came: what they did themselves, and that they were referred. The purchase itself is
 * no way to it.
 *
 * <p>Purchases are taken together for about a month: what their buyers did before the first of them Elasticsearch counts,
 * and only what they did since is read one by one.
 */
public final class ChannelTouches {

    private static final Set<InteractionType> TYPES = types();
    private static final Duration TOGETHER = Duration.ofDays(31);

    /** With every channel of each below the 65,536 groups that Elasticsearch answers with. */
    private static final int SUBJECTS_AT_ONCE = 4_000;

    private static final Set<InteractionField> FIELDS =
            Set.of(InteractionField.SUBJECT, InteractionField.CHANNEL, InteractionField.OCCURRED_AT);

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final InteractionReading interactions;
    private final int subjectsAtOnce;

    public ChannelTouches(ElasticConnection elastic, IndexNames names) {
        this(elastic, names, SUBJECTS_AT_ONCE);
    }

    /** @param subjectsAtOnce how many are asked about together, but for one purchase with more */
    ChannelTouches(ElasticConnection elastic, IndexNames names, int subjectsAtOnce) {
        this.subjectsAtOnce = subjectsAtOnce;
        this.elastic = elastic;
        this.names = names;
        this.interactions = new InteractionReading(elastic, names);
    }

    /**
     * Something that was bought.
     *
     * @param subjects every key of those who bought it
     */
    public record Purchase(List<String> subjects, Instant at) {
        public Purchase {
            subjects = List.copyOf(subjects);
        }
    }

    /** What the buyers of each did up to it. */
    public Map<Purchase, Touches> before(List<Purchase> purchases) throws IOException {
        Map<Purchase, Touches> touches = new HashMap<>();
        for (List<Purchase> some : together(purchases)) {
            Set<String> subjects = new TreeSet<>();
            some.forEach(purchase -> subjects.addAll(purchase.subjects()));
            if (!subjects.isEmpty()) {
                read(some, Queries.terms("subject", subjects), subjects.size(), touches);
            }
        }
        return touches;
    }

    /** @param some in the order of time */
    private void read(List<Purchase> some, Query subjects, int size, Map<Purchase, Touches> touches)
            throws IOException {
        Instant begin = some.get(0).at();
        Map<String, Touches> former = former(subjects, begin, size);
        Map<String, List<TouchOfOne>> since =
                since(subjects, begin, some.get(some.size() - 1).at());
        for (Purchase purchase : some) {
            Touches sum = Touches.NONE;
            for (String subject : purchase.subjects()) {
                sum = sum.plus(former.getOrDefault(subject, Touches.NONE));
                for (TouchOfOne touch : since.getOrDefault(subject, List.of())) {
                    sum = touch.at().isAfter(purchase.at()) ? sum : sum.plus(Touches.of(touch.channel(), touch.at()));
                }
            }
            touches.put(purchase, sum);
        }
    }

    private List<List<Purchase>> together(List<Purchase> purchases) {
        List<List<Purchase>> groups = new ArrayList<>();
        int subjects = 0;
        for (Purchase purchase : purchases.stream()
                .distinct()
                .sorted(Comparator.comparing(Purchase::at))
                .toList()) {
            List<Purchase> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            subjects += purchase.subjects().size();
            if (last.isEmpty()
                    || subjects > subjectsAtOnce
                    || !purchase.at().isBefore(last.get(0).at().plus(TOGETHER))) {
                last = new ArrayList<>();
                groups.add(last);
                subjects = purchase.subjects().size();
            }
            last.add(purchase);
        }
        return groups;
    }

    /** What they did before an instant, by subject. */
    private Map<String, Touches> former(Query subjects, Instant before, int size) throws IOException {
        Query asked = Queries.all(List.of(
                touches(subjects),
                Query.of(
                        q -> q.range(r -> r.untyped(u -> u.field("occurred_at").lt(JsonData.of(before.toString())))))));
        Map<String, Aggregate> answer = elastic.client()
                .search(
                        s -> s.index(names.interactions())
                                .ignoreUnavailable(true)
                                .allowPartialSearchResults(false)
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .query(asked)
                                .aggregations("subjects", a -> a.terms(t -> t.field("subject")
                                                .size(size)
                                                .shardSize(size)
                                                .executionHint(TermsAggregationExecutionHint.Map))
                                        .aggregations("channels", channels -> channels.terms(
                                                        t -> t.field("channel").size(Channel.values().length))
                                                .aggregations("first", f -> f.min(m -> m.field("occurred_at")))
                                                .aggregations("last", l -> l.max(m -> m.field("occurred_at"))))),
                        Void.class)
                .aggregations();
        Map<String, Touches> former = new HashMap<>();
        // Before the first interaction there is no index, and no answer.
        if (answer.containsKey("subjects")) {
            Answers.terms(Answers.get(answer, "subjects"))
                    .forEach(bucket -> former.put(bucket.key().stringValue(), ofOne(bucket)));
        }
        return former;
    }

    private static Touches ofOne(StringTermsBucket subject) {
        Touches sum = Touches.NONE;
        for (StringTermsBucket channel : Answers.terms(Answers.get(subject.aggregations(), "channels"))) {
            sum = sum.plus(new Touches(Map.of(
                    Channel.valueOf(channel.key().stringValue()),
                    new Touches.Through(
                            channel.docCount(),
                            instant(Answers.get(channel.aggregations(), "first")
                                    .min()
                                    .value()),
                            instant(Answers.get(channel.aggregations(), "last")
                                    .max()
                                    .value())))));
        }
        return sum;
    }

    /** Milliseconds since 1970 are whole in a double for the next hundred thousand years. */
    private static Instant instant(double millis) {
        return Instant.ofEpochMilli((long) millis);
    }

    private Map<String, List<TouchOfOne>> since(Query subjects, Instant begin, Instant until) throws IOException {
        Query asked = Queries.all(List.of(
                touches(subjects),
                Query.of(q -> q.range(r -> r.untyped(u -> u.field("occurred_at")
                        .gte(JsonData.of(begin.toString()))
                        .lte(JsonData.of(until.toString())))))));
        Map<String, List<TouchOfOne>> since = new HashMap<>();
        for (TouchOfOne one : interactions.read(asked, FIELDS, TouchOfOne::of)) {
            since.computeIfAbsent(one.subject(), subject -> new ArrayList<>()).add(one);
        }
        return since;
    }

    private static Query touches(Query subjects) {
        return Queries.all(List.of(subjects, Queries.terms("type", TYPES)));
    }

    private static Set<InteractionType> types() {
        Set<InteractionType> types = EnumSet.copyOf(StageRules.DEFAULT.life());
        types.removeAll(StageRules.DEFAULT.purchase());
        return types;
    }

    private record TouchOfOne(String subject, Channel channel, Instant at) {

        static TouchOfOne of(InteractionHit hit) {
            return new TouchOfOne(
                    InteractionReading.get(hit, InteractionField.SUBJECT),
                    Channel.valueOf(InteractionReading.get(hit, InteractionField.CHANNEL)),
                    InteractionReading.occurredAt(hit));
        }
    }
}
