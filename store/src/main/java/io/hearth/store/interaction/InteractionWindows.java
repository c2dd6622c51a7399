package io.hearth.store.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.client.Request;

/**
 * Cuts what a slice finds into stretches of time. Elasticsearch goes through all that a query finds for each page of it
 * anew, and every index offers a whole page: what a long read costs would grow with the square of its length. Within one
 * day time is cut evenly, so acts that are all dated at one moment stay together, and cost what they did.
 */
public final class InteractionWindows {

    /** Ten pages, each of which looks at all of them: cheaper than many more requests, and than many more looks. */
    static final long ENOUGH = 100_000;

    /** A page: less is not worth a request. */
    private static final long FEW = 10_000;

    private static final Duration DAY = Duration.ofDays(1);

    /** Nobody acts evenly; shorter than minutes there is nothing to be gained. */
    private static final int MOST_PARTS = 24 * 60;

    private static final ObjectMapper JSON = new ObjectMapper();

    private InteractionWindows() {}

    /**
     * Windows that hold everything, in the order of time. None where nothing is found.
     *
     * @param readers who share the work: each gets a window, if there is more than a page for it
     * @throws IOException if Elasticsearch does not answer, from all shards, for as long as the policy waits
     */
    public static List<InteractionWindow> of(
            ElasticConnection elastic, InteractionSlice slice, int readers, RetryPolicy retries) throws IOException {
        List<InteractionWindow> days = Patience.untilAnswered(retries, () -> days(elastic, slice));
        long all = days.stream().mapToLong(InteractionWindow::count).sum();
        return cut(days, Math.max(FEW, Math.min(ENOUGH, all / readers)));
    }

    /**
     * Windows of about so many each.
     *
     * @param days in the order of time
     */
    static List<InteractionWindow> cut(List<InteractionWindow> days, long enough) {
        List<InteractionWindow> windows = new ArrayList<>();
        for (InteractionWindow day : days) {
            InteractionWindow last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (last != null && last.count() + day.count() <= enough) {
                windows.set(windows.size() - 1, last.with(day));
            } else {
                windows.addAll(day.split((int) Math.min(MOST_PARTS, Math.max(1, day.count() / enough))));
            }
        }
        return windows;
    }

    /** How many each day has, as the days of UTC are. */
    static List<InteractionWindow> days(ElasticConnection elastic, InteractionSlice slice) throws IOException {
        Request request = new Request("POST", "/_search");
        request.addParameter("filter_path", "aggregations");
        // A day that is missing here is never read: rather no answer than one that lacks a shard's.
        request.addParameter("allow_partial_search_results", "false");
        request.setJsonEntity("{\"size\":0,\"track_total_hits\":false,\"pit\":{\"id\":\"" + slice.pointInTime()
                + "\"},\"query\":" + slice.query()
                + ",\"aggs\":{\"days\":{\"date_histogram\":{\"field\":\"occurred_at\",\"fixed_interval\":\"1d\","
                + "\"min_doc_count\":1}}}}");
        try (InputStream answer =
                elastic.rest().performRequest(request).getEntity().getContent()) {
            // A point in time over no index at all answers without a histogram.
            List<InteractionWindow> days = new ArrayList<>();
            for (JsonNode day : JSON.readTree(answer).at("/aggregations/days/buckets")) {
                Instant from = Instant.ofEpochMilli(day.path("key").asLong());
                days.add(new InteractionWindow(
                        from, from.plus(DAY), day.path("doc_count").asLong()));
            }
            return days;
        }
    }
}
