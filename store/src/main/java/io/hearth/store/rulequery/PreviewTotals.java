package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds up what queries over contacts find, of several threads too; the queries must not find a contact twice. */
final class PreviewTotals {

    /** What a person looks through. */
    static final int SAMPLE = 20;

    private final Map<FunnelStage, Long> stages = new EnumMap<>(FunnelStage.class);
    private final Map<Channel, Long> channels = new EnumMap<>(Channel.class);
    private final List<SampledContact> sample = new ArrayList<>();
    private long contacts;
    private long following;
    private long dormant;
    private long promoters;

    /** Asks one query, and adds its answer. */
    void add(ElasticConnection elastic, String index, Query query) throws IOException {
        SearchResponse<JsonNode> answer = elastic.client()
                .search(
                        s -> s.index(index)
                                .size(SAMPLE)
                                .trackTotalHits(t -> t.enabled(true))
                                .query(q -> q.bool(b -> b.filter(query)))
                                // Digests: their order is as good as chance, and the same each time.
                                .sort(o -> o.field(f -> f.field("contact_id")))
                                .source(f -> f.filter(i -> i.includes(SampledContact.FIELDS)))
                                .aggregations(
                                        "stages",
                                        a -> a.terms(t -> t.field("stage").size(FunnelStage.values().length)))
                                .aggregations(
                                        "channels",
                                        a -> a.terms(
                                                t -> t.field("origin_channel").size(Channel.values().length)))
                                .aggregations("following", a -> a.filter(Queries.flag("following", true)))
                                .aggregations("dormant", a -> a.filter(Queries.flag("dormant", true)))
                                .aggregations("promoters", a -> a.filter(Queries.flag("promoter", true))),
                        JsonNode.class);
        add(answer);
    }

    private synchronized void add(SearchResponse<JsonNode> answer) {
        contacts += answer.hits().total() == null ? 0 : answer.hits().total().value();
        Map<String, Aggregate> counts = answer.aggregations();
        buckets(counts, "stages")
                .forEach(b -> stages.merge(FunnelStage.valueOf(b.key().stringValue()), b.docCount(), Long::sum));
        buckets(counts, "channels")
                .forEach(b -> channels.merge(Channel.valueOf(b.key().stringValue()), b.docCount(), Long::sum));
        following += aggregate(counts, "following").filter().docCount();
        dormant += aggregate(counts, "dormant").filter().docCount();
        promoters += aggregate(counts, "promoters").filter().docCount();
        for (Hit<JsonNode> hit : answer.hits().hits()) {
            sample.add(SampledContact.read(Objects.requireNonNull(hit.source(), "documents keep their source")));
        }
    }

    synchronized SegmentMakeUp makeUp() {
        List<SampledContact> first = sample.stream()
                .sorted(Comparator.comparing(contact -> contact.contactId().value()))
                .limit(SAMPLE)
                .toList();
        return new SegmentMakeUp(contacts, stages, channels, following, dormant, promoters, first);
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> answer, String name) {
        return aggregate(answer, name).sterms().buckets().array();
    }

    private static Aggregate aggregate(Map<String, Aggregate> answer, String name) {
        return Objects.requireNonNull(answer.get(name), "it was asked for");
    }
}
