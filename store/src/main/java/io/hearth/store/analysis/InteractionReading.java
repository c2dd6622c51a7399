package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpUtils;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.elastic.PointInTime;
import io.hearth.store.elastic.SideBySide;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.interaction.InteractionScan;
import io.hearth.store.interaction.InteractionSlice;
import io.hearth.store.interaction.InteractionWindow;
import io.hearth.store.interaction.InteractionWindows;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Reads single interactions, all that a query finds, in no order: a stretch of time beside the other. */
final class InteractionReading {

    private final ElasticConnection elastic;
    private final IndexNames names;

    InteractionReading(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    long count(Query query) throws IOException {
        return elastic.client()
                .count(c ->
                        c.index(names.interactions()).ignoreUnavailable(true).query(query))
                .count();
    }

    /**
     * What the reader makes of each interaction; it is called by several threads. Somebody waits for the answer, so a server
     * that is away is waited for half a minute and no longer.
     */
    <T> List<T> read(Query query, Set<InteractionField> fields, Function<InteractionHit, T> reader) throws IOException {
        String json = JsonpUtils.toJsonString(query, elastic.client()._jsonpMapper());
        try (PointInTime pointInTime = PointInTime.open(elastic, names.interactions())) {
            InteractionSlice slice = new InteractionSlice(pointInTime.id(), json, fields, true);
            List<Callable<List<T>>> parts = new ArrayList<>();
            for (InteractionWindow window :
                    InteractionWindows.of(elastic, slice, SideBySide.AT_ONCE, RetryPolicy.DEFAULT)) {
                parts.add(() -> read(slice.within(window), reader));
            }
            return SideBySide.all(parts).stream().flatMap(List::stream).toList();
        }
    }

    private <T> List<T> read(InteractionSlice slice, Function<InteractionHit, T> reader) throws IOException {
        List<T> made = new ArrayList<>();
        new InteractionScan(elastic, slice, RetryPolicy.DEFAULT)
                .forEachRemaining(page -> page.forEach(hit -> made.add(reader.apply(hit))));
        return made;
    }

    /** A field that every interaction has. */
    static String get(InteractionHit hit, InteractionField field) {
        return Objects.requireNonNull(hit.get(field), "every interaction has it");
    }

    static Instant occurredAt(InteractionHit hit) {
        return Objects.requireNonNull(hit.instant(InteractionField.OCCURRED_AT), "every interaction has it");
    }
}
