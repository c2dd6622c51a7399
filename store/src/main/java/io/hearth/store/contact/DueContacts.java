package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.PointInTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The contacts that time alone may have changed. */
public final class DueContacts {

    private static final int PAGE_SIZE = 10_000;

    private final ElasticConnection elastic;

    public DueContacts(ElasticConnection elastic) {
        this.elastic = elastic;
    }

    /** How many contacts the generation has, and how many of them are due. */
    public record Count(long contacts, long due) {}

    public Count count(ContactGeneration generation, Instant asOf) throws IOException {
        long contacts = elastic.client().count(c -> c.index(generation.index())).count();
        long due = elastic.client()
                .count(c -> c.index(generation.index())
                        .query(q -> q.range(
                                r -> r.untyped(u -> u.field("next_change_at").lte(JsonData.of(asOf.toString()))))))
                .count();
        return new Count(contacts, due);
    }

    /** The subjects of the contacts whose next change is not after the instant. */
    public List<String> subjects(ContactGeneration generation, Instant asOf) throws IOException {
        List<String> subjects = new ArrayList<>();
        try (PointInTime pointInTime = PointInTime.open(elastic, generation.index())) {
            List<FieldValue> after = List.of();
            List<Hit<JsonNode>> page;
            do {
                page = page(pointInTime, asOf, after);
                for (Hit<JsonNode> hit : page) {
                    Objects.requireNonNull(hit.source(), "documents keep their source")
                            .path("subjects")
                            .forEach(subject -> subjects.add(subject.asText()));
                    after = hit.sort();
                }
            } while (page.size() == PAGE_SIZE);
        }
        return subjects;
    }

    private List<Hit<JsonNode>> page(PointInTime pointInTime, Instant asOf, List<FieldValue> after) throws IOException {
        return elastic.client()
                .search(
                        s -> {
                            s.size(PAGE_SIZE)
                                    .trackTotalHits(t -> t.enabled(false))
                                    .pit(p -> p.id(pointInTime.id())
                                            .keepAlive(t -> t.time(PointInTime.KEEP_ALIVE.toSeconds() + "s")))
                                    .source(f -> f.filter(i -> i.includes("subjects")))
                                    .query(q -> q.range(r -> r.untyped(
                                            u -> u.field("next_change_at").lte(JsonData.of(asOf.toString())))))
                                    .sort(o -> o.field(f -> f.field("_shard_doc")));
                            return after.isEmpty() ? s : s.searchAfter(after);
                        },
                        JsonNode.class)
                .hits()
                .hits();
    }
}
