package io.hearth.store.interaction;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
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

/** Reads interactions page by page, the latest first. Interactions of one instant stay on one page. */
public final class LatestFirst {

    /** More than happens in one instant; a search wants a limit. */
    private static final int MAX_AT_ONCE = 1_000;

    private final ElasticConnection elastic;
    private final IndexNames names;

    public LatestFirst(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** @param before null after the earliest; else what {@link #page} is to be asked for next */
    public record Page(
            List<Interaction> interactions, @Nullable Instant before) {
        public Page {
            interactions = List.copyOf(interactions);
        }
    }

    /**
     * Reads one page.
     *
     * @param filters that all hold
     * @param before not included; null for the present
     * @param limit about so many; more where a whole page happened in one instant
     */
    public Page page(List<Query> filters, @Nullable Instant before, int limit) throws IOException {
        List<Interaction> found = search(filters, before == null ? null : earlierThan(before), limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        Instant last = found.get(limit).occurredAt();
        List<Interaction> page = new ArrayList<>(found);
        page.removeIf(interaction -> interaction.occurredAt().equals(last));
        if (!page.isEmpty()) {
            return new Page(page, page.get(page.size() - 1).occurredAt());
        }
        return new Page(search(filters, at(last), MAX_AT_ONCE), last);
    }

    private List<Interaction> search(List<Query> filters, @Nullable Query when, int limit) throws IOException {
        List<Query> all = new ArrayList<>(filters);
        if (when != null) {
            all.add(when);
        }
        return elastic
                .client()
                .search(
                        s -> s.index(names.interactions())
                                .ignoreUnavailable(true)
                                .size(limit)
                                .trackTotalHits(t -> t.enabled(false))
                                .query(q -> q.bool(b -> b.filter(all)))
                                .sort(o -> o.field(f -> f.field("occurred_at").order(SortOrder.Desc))),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(LatestFirst::read)
                .toList();
    }

    private static Query earlierThan(Instant instant) {
        return Query.of(q -> q.range(r -> r.untyped(u -> u.field("occurred_at").lt(JsonData.of(instant.toString())))));
    }

    private static Query at(Instant instant) {
        return Query.of(q -> q.term(t -> t.field("occurred_at").value(instant.toString())));
    }

    private static Interaction read(Hit<JsonNode> hit) {
        return InteractionDocument.read(
                Objects.requireNonNull(hit.id(), "documents have ids"),
                Objects.requireNonNull(hit.source(), "documents keep their source"));
    }
}
