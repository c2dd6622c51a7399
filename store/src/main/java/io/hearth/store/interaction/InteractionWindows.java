package io.hearth.store.interaction;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what a slice finds into stretches of time. Elasticsearch goes through all that a query finds for each page of it
 * anew, and every index offers a whole page: what a long read costs would grow with the square of its length.
 */
public final class InteractionWindows {

    /** Ten pages, each of which looks at all of them: cheaper than many more requests, and than many more looks. */
    static final long ENOUGH = 100_000;

    private static final Duration DAY = Duration.ofDays(1);

    /** Nobody acts evenly; shorter than minutes there is nothing to be gained. */
    private static final int MOST_PARTS = 24 * 60;

    private InteractionWindows() {}

    /**
     * Windows that hold everything, each about as much as is read well, in the order of time. None where nothing is found.
     *
     * @throws IOException if Elasticsearch does not answer for as long as the policy waits
     */
    public static List<InteractionWindow> of(ElasticConnection elastic, InteractionSlice slice, RetryPolicy retries)
            throws IOException {
        Patience patience = new Patience(retries);
        while (true) {
            try {
                return cut(days(elastic, slice));
            } catch (IOException e) {
                if (!Patience.isWorthWaiting(e)) {
                    throw e;
                }
                patience.waitAfter(e);
            }
        }
    }

    /** @param days in the order of time */
    static List<InteractionWindow> cut(List<InteractionWindow> days) {
        List<InteractionWindow> windows = new ArrayList<>();
        for (InteractionWindow day : days) {
            InteractionWindow last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (last != null && last.count() + day.count() <= ENOUGH) {
                windows.set(windows.size() - 1, last.with(day));
            } else {
                windows.addAll(day.split((int) Math.min(MOST_PARTS, Math.max(1, day.count() / ENOUGH))));
            }
        }
        return windows;
    }

    private static List<InteractionWindow> days(ElasticConnection elastic, InteractionSlice slice) throws IOException {
        String request = "{\"size\":0,\"pit\":{\"id\":\"" + slice.pointInTime() + "\"},\"query\":" + slice.query()
                + ",\"aggs\":{\"days\":{\"date_histogram\":{\"field\":\"occurred_at\",\"fixed_interval\":\"1d\","
                + "\"min_doc_count\":1}}}}";
        SearchResponse<Void> answer = elastic.client().search(s -> s.withJson(new StringReader(request)), Void.class);
        Aggregate days = answer.aggregations().get("days");
        // A point in time over no index at all answers without a histogram.
        return days == null
                ? List.of()
                : days.dateHistogram().buckets().array().stream()
                        .map(InteractionWindows::window)
                        .toList();
    }

    private static InteractionWindow window(DateHistogramBucket day) {
        Instant from = Instant.ofEpochMilli(day.key());
        return new InteractionWindow(from, from.plus(DAY), day.docCount());
    }
}
