package io.hearth.store.interaction;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.interaction.Interaction;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads interactions page by page, the latest first. Of one instant, what was written last comes first: a file may bring
 * any number of them.
 */
public final class LatestFirst {

    /** Shards count for themselves: so many may have given the same number to interactions of one instant. */
    private static final int MAX_SHARDS = 1_000;

    private static final String AT = "occurred_at";
    private static final String NUMBER = "_seq_no";

    private final ElasticConnection elastic;
    private final IndexNames names;

    public LatestFirst(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /**
     * Where a page ended.
     *
     * @param at in milliseconds, as Elasticsearch orders by
     * @param number that the shard gave to the last interaction when it was written
     */
    public record Place(Instant at, long number) {
        private static Place of(Hit<JsonNode> hit) {
            return new Place(
                    Instant.ofEpochMilli(hit.sort().get(0).longValue()),
                    hit.sort().get(1).longValue());
        }

        private List<FieldValue> sortValues() {
            return List.of(FieldValue.of(at.toEpochMilli()), FieldValue.of(number));
        }
    }

    /** @param next null after the earliest; else what {@link #page} is to be asked for next */
    public record Page(
            List<Interaction> interactions, @Nullable Place next) {
        public Page {
            interactions = List.copyOf(interactions);
        }

        private static Page of(List<Hit<JsonNode>> hits, @Nullable Place next) {
            return new Page(hits.stream().map(LatestFirst::read).toList(), next);
        }
    }

    /**
     * Reads one page.
     *
     * @param filters that all hold
     * @param after null for the first page
     * @param limit about so many: what several shards have given the same place to stays on one page
     */
    public Page page(List<Query> filters, @Nullable Place after, int limit) throws IOException {
        List<Hit<JsonNode>> found = search(filters, after, limit + 1);
        if (found.size() <= limit) {
            return Page.of(found, null);
        }
        Place behind = Place.of(found.get(limit));
        List<Hit<JsonNode>> page = new ArrayList<>(found);
        page.removeIf(hit -> Place.of(hit).equals(behind));
        if (!page.isEmpty()) {
            return Page.of(page, Place.of(page.get(page.size() - 1)));
        }
        List<Query> there = new ArrayList<>(filters);
        there.add(is(AT, FieldValue.of(behind.at().toString())));
        there.add(is(NUMBER, FieldValue.of(behind.number())));
        return Page.of(search(there, null, MAX_SHARDS), behind);
    }

    private List<Hit<JsonNode>> search(List<Query> filters, @Nullable Place after, int limit) throws IOException {
        return elastic.client()
                .search(
                        s -> {
                            s.index(names.interactions())
                                    .ignoreUnavailable(true)
                                    // What a shard that is away has would be passed over for good.
                                    .allowPartialSearchResults(false)
                                    .size(limit)
                                    .trackTotalHits(t -> t.enabled(false))
                                    .query(q -> q.bool(b -> b.filter(filters)))
                                    .sort(o -> o.field(f -> f.field(AT).order(SortOrder.Desc)))
                                    .sort(o -> o.field(f -> f.field(NUMBER).order(SortOrder.Desc)));
                            return after == null ? s : s.searchAfter(after.sortValues());
                        },
                        JsonNode.class)
                .hits()
                .hits();
    }

    private static Query is(String field, FieldValue value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    private static Interaction read(Hit<JsonNode> hit) {
        return InteractionDocument.read(
                Objects.requireNonNull(hit.id(), "documents have ids"),
                Objects.requireNonNull(hit.source(), "documents keep their source"));
    }
}
