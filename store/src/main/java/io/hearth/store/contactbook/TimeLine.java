package io.hearth.store.contactbook;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.interaction.Interaction;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.LatestFirst;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what some subjects did, the latest first. Interactions of one instant stay on one page. */
public final class TimeLine {

    private final LatestFirst interactions;

    public TimeLine(ElasticConnection elastic, IndexNames names) {
        this.interactions = new LatestFirst(elastic, names);
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
     * @param before not included; null for the present
     * @param limit about so many; more where a whole page happened in one instant
     */
    public Page page(List<String> subjects, @Nullable Instant before, int limit) throws IOException {
        List<FieldValue> keys = subjects.stream().map(FieldValue::of).toList();
        Query ofThem = Query.of(q -> q.terms(t -> t.field("subject").terms(v -> v.value(keys))));
        LatestFirst.Page found = interactions.page(List.of(ofThem), before, limit);
        return new Page(found.interactions(), found.before());
    }
}
