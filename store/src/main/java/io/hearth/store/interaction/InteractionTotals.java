package io.hearth.store.interaction;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** How many interactions there are, and how fresh they are. */
public final class InteractionTotals {

    private static final String LAST = "last";

    private final ElasticConnection elastic;
    private final IndexNames names;

    public InteractionTotals(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /**
     * What readers can see now.
     *
     * @param lastIngestedAt when the latest was written; empty before the first
     */
    public record Totals(long count, Optional<Instant> lastIngestedAt) {}

    public Totals read() throws IOException {
        SearchResponse<Void> answer = elastic.client()
                .search(
                        s -> s.index(names.interactions())
                                .ignoreUnavailable(true)
                                .size(0)
                                .trackTotalHits(t -> t.enabled(true))
                                .aggregations(LAST, a -> a.max(m -> m.field("ingested_at"))),
                        Void.class);
        return new Totals(total(answer), last(answer));
    }

    private static long total(SearchResponse<Void> answer) {
        return answer.hits().total() == null ? 0 : answer.hits().total().value();
    }

    /** Without any document the maximum is no number, or 0 in the client's eyes. */
    private static Optional<Instant> last(SearchResponse<Void> answer) {
        Aggregate last = answer.aggregations().get(LAST);
        double millis = last == null ? 0 : last.max().value();
        return Double.isFinite(millis) && millis > 0
                ? Optional.of(Instant.ofEpochMilli((long) millis))
                : Optional.empty();
    }
}
