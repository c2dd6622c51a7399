package io.hearth.store.contactbook;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.LatestFirst;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what some subjects did, the latest first. */
public final class TimeLine {

    private final LatestFirst interactions;

    public TimeLine(ElasticConnection elastic, IndexNames names) {
        this.interactions = new LatestFirst(elastic, names);
    }

    /**
     * Reads one page.
     *
     * @param after null for the first page
     * @param limit about so many
     */
    public LatestFirst.Page page(List<String> subjects, LatestFirst.@Nullable Place after, int limit)
            throws IOException {
        List<FieldValue> keys = subjects.stream().map(FieldValue::of).toList();
        Query ofThem = Query.of(q -> q.terms(t -> t.field("subject").terms(v -> v.value(keys))));
        return interactions.page(List.of(ofThem), after, limit);
    }
}
