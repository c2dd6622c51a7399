package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.elastic.PointInTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that are fans, page by page, all from one run. To be closed; not safe for use by several threads. A
 * contact with two openids is two fans.
 */
public final class FanProfiles implements AutoCloseable {

    private static final int PAGE_SIZE = 10_000;

    private final ElasticConnection elastic;
    private final PublishedRun run;
    private final PointInTime pointInTime;
    private List<FieldValue> after = List.of();

    private FanProfiles(ElasticConnection elastic, PublishedRun run, PointInTime pointInTime) {
        this.elastic = elastic;
        this.run = run;
        this.pointInTime = pointInTime;
    }

    /** Empty before the first run has been published. */
    public static Optional<FanProfiles> open(ElasticConnection elastic, IndexNames names) throws IOException {
        Optional<ContactGeneration> current = new ContactGenerations(elastic, names).current();
        return current.isEmpty()
                ? Optional.empty()
                : Optional.of(new FanProfiles(
                        elastic,
                        current.get().run(),
                        PointInTime.open(elastic, current.get().index())));
    }

    public PublishedRun run() {
        return run;
    }

    /** The next fans; empty at the end. */
    public List<FanProfile> nextPage() throws IOException {
        List<FanProfile> page = List.of();
        boolean more = true;
        while (page.isEmpty() && more) {
            List<Hit<JsonNode>> hits = search();
            more = !hits.isEmpty();
            page = hits.stream().flatMap(hit -> profiles(hit.source()).stream()).toList();
        }
        return page;
    }

    @Override
    public void close() {
        pointInTime.close();
    }

    private List<Hit<JsonNode>> search() throws IOException {
        SearchResponse<JsonNode> answer = elastic.client()
                .search(
                        s -> {
                            s.size(PAGE_SIZE)
                                    .trackTotalHits(t -> t.enabled(false))
                                    .pit(p -> p.id(pointInTime.id())
                                            .keepAlive(t -> t.time(PointInTime.KEEP_ALIVE.toSeconds() + "s")))
                                    .source(f -> f.filter(i -> i.includes(
                                            "fan_openids",
                                            "stage",
                                            "first_contact_at",
                                            "segment_ids",
                                            "reached",
                                            "reasons.*.type",
                                            "best_hour")))
                                    .query(q -> q.exists(e -> e.field("fan_openids")))
                                    .sort(o -> o.field(f -> f.field("_shard_doc")));
                            return after.isEmpty() ? s : s.searchAfter(after);
                        },
                        JsonNode.class);
        List<Hit<JsonNode>> hits = answer.hits().hits();
        if (!hits.isEmpty()) {
            after = hits.get(hits.size() - 1).sort();
        }
        return hits;
    }

    private static List<FanProfile> profiles(@Nullable JsonNode source) {
        List<FanProfile> profiles = new ArrayList<>();
        if (source != null) {
            List<SegmentId> segments = new ArrayList<>();
            source.path("segment_ids").forEach(id -> segments.add(new SegmentId(id.asText())));
            for (JsonNode openId : source.path("fan_openids")) {
                profiles.add(new FanProfile(
                        new OpenId(openId.asText()),
                        FunnelStage.valueOf(source.path("stage").asText()),
                        Instant.parse(source.path("first_contact_at").asText()),
                        segments,
                        milestones(source),
                        source.path("best_hour").isInt()
                                ? source.path("best_hour").asInt()
                                : null));
            }
        }
        return profiles;
    }

    private static Map<InteractionType, Instant> milestones(JsonNode source) {
        Map<InteractionType, Instant> milestones = new EnumMap<>(InteractionType.class);
        for (FunnelStage stage : FunnelStage.values()) {
            String column = stage.name().toLowerCase(Locale.ROOT);
            JsonNode type = source.path("reasons").path(column).path("type");
            JsonNode reached = source.path("reached").path(column);
            if (type.isTextual() && reached.isTextual()) {
                milestones.put(InteractionType.valueOf(type.asText()), Instant.parse(reached.asText()));
            }
        }
        return milestones;
    }
}
