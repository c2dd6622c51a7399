package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpUtils;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.elastic.PointInTime;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.interaction.InteractionScan;
import io.hearth.store.interaction.InteractionSlice;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Reads single interactions, all that a query finds, in no order. */
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

    /** Somebody waits for the answer, so a server that is away is waited for half a minute and no longer. */
    void forEach(Query query, Set<InteractionField> fields, Consumer<InteractionHit> reader) throws IOException {
        String json = JsonpUtils.toJsonString(query, elastic.client()._jsonpMapper());
        try (PointInTime pointInTime = PointInTime.open(elastic, names.interactions())) {
            InteractionScan scan = new InteractionScan(
                    elastic, new InteractionSlice(pointInTime.id(), json, fields), RetryPolicy.DEFAULT);
            scan.forEachRemaining(page -> page.forEach(reader));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A field that every interaction has. */
    static String get(InteractionHit hit, InteractionField field) {
        return Objects.requireNonNull(hit.get(field), "every interaction has it");
    }
}
