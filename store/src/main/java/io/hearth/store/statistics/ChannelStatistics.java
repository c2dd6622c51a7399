package io.hearth.store.statistics;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes and reads figures in {@code channel-statistics}. Writing the same day again replaces it. */
public final class ChannelStatistics {

    private static final String DEFINITION = "channel-statistics";
    private static final String WECHAT = "WECHAT";
    private static final Set<String> OWN = Set.of("series", "channel", "day", "key", "fetched_at");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As many rows as Elasticsearch answers at once; a year of an account that sends daily has fewer. */
    private static final int MOST = 10_000;

    private final ElasticConnection elastic;
    private final IndexDefinitions definitions;
    private final IndexNames names;

    public ChannelStatistics(ElasticConnection elastic, IndexDefinitions definitions, IndexNames names) {
        this.elastic = elastic;
        this.definitions = definitions;
        this.names = names;
    }

    /**
     * Writes figures; visible to readers when this returns.
     *
     * @throws IOException if Elasticsearch does not answer or refuses one; the others may be written
     */
    public void write(List<ChannelFigure> figures, Instant fetchedAt) throws IOException {
        String index = names.channelStatistics() + "-1";
        definitions.ensure(DEFINITION, index, names.channelStatistics());
        if (figures.isEmpty()) {
            return;
        }
        BulkResponse answer = elastic.client().bulk(bulk -> {
            figures.forEach(figure -> bulk.operations(operation ->
                    operation.index(i -> i.index(index).id(figure.id()).document(document(figure, fetchedAt)))));
            return bulk.refresh(Refresh.True);
        });
        if (answer.errors()) {
            throw new IOException("Elasticsearch refused figures: " + firstReason(answer));
        }
    }

    private static String firstReason(BulkResponse answer) {
        return answer.items().stream()
                .map(item -> item.error())
                .filter(Objects::nonNull)
                .map(error -> error.type() + ": " + error.reason())
                .findFirst()
                .orElse("no reason given");
    }

    /** Figures of days in a row, both included, oldest first; at most {@value #MOST}. */
    public List<ChannelFigure> read(ChannelSeries series, LocalDate first, LocalDate last) throws IOException {
        return elastic
                .client()
                .search(
                        s -> s.index(names.channelStatistics())
                                .ignoreUnavailable(true)
                                .size(MOST)
                                .query(q -> q.bool(b -> b.filter(f ->
                                                f.term(t -> t.field("series").value(series.stored())))
                                        .filter(f -> f.range(r -> r.term(t -> t.field("day")
                                                .gte(first.toString())
                                                .lte(last.toString()))))))
                                .sort(o -> o.field(f -> f.field("day").order(SortOrder.Asc)))
                                .sort(o -> o.field(f -> f.field("key").order(SortOrder.Asc))),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> figure(series, hit))
                .toList();
    }

    private static Map<String, Object> document(ChannelFigure figure, Instant fetchedAt) {
        Map<String, Object> document = new LinkedHashMap<>(figure.fields());
        document.put("series", figure.series().stored());
        document.put("channel", WECHAT);
        document.put("day", figure.day().toString());
        document.put("key", figure.key());
        document.put("fetched_at", fetchedAt.toString());
        return document;
    }

    private static ChannelFigure figure(ChannelSeries series, Hit<JsonNode> hit) {
        JsonNode document = Objects.requireNonNull(hit.source(), "documents keep their source");
        Map<String, Object> fields = new LinkedHashMap<>();
        document.properties().forEach(field -> {
            if (!OWN.contains(field.getKey())) {
                fields.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class));
            }
        });
        LocalDate day = LocalDate.parse(document.path("day").asText());
        return new ChannelFigure(series, day, document.path("key").asText(), fields);
    }
}
