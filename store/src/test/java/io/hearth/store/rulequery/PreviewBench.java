package io.hearth.store.rulequery;

import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.segment.SegmentRuleJson;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Measures previews over what {@link PreviewBenchLoad} filled in. */
final class PreviewBench {

    private static final List<String> OF_CONTACTS = List.of(
            "{\"stage_in\":[\"CONSIDERATION\"]}",
            "{\"all\":[{\"stage_in\":[\"AWARENESS\",\"CONSIDERATION\"]},{\"dormant\":false},{\"following\":true}]}",
            "{\"any\":[{\"promoter\":true},{\"months_since_first_contact\":{\"from\":3,\"to\":6}}]}",
            "{\"none\":[{\"origin_channel_in\":[\"PARTNER\"]},{\"days_since_last_interaction\":{\"to\":30}}]}",
            "{\"all\":[{\"project_of_interest_in\":[\"p1\",\"p2\"]},{\"interaction_count\":{\"from\":20}},"
                    + "{\"any\":[{\"phase_in\":[\"TRANSACT\"]},{\"promoter\":true}]}]}");

    private static final List<String> COUNTING = List.of(
            "{\"interaction_in\":[\"SHARE\"],\"at_least\":2,\"within_days\":30}",
            "{\"all\":[{\"stage_in\":[\"CONSIDERATION\"]},"
                    + "{\"interaction_in\":[\"CONTENT_VIEW\"],\"at_least\":2,\"from\":\"2026-09-03\",\"to\":\"2026-09-17\",\"project_in\":[\"p3\"]}]}",
            "{\"interaction_in\":[\"CONTENT_VIEW\"],\"at_least\":3,\"within_days\":90}",
            "{\"interaction_in\":[\"MESSAGE\",\"MENU_CLICK\"],\"at_most\":0,\"within_days\":90}");

    private PreviewBench() {}

    /** Arguments: URL, index prefix, rounds. */
    public static void main(String[] args) throws IOException {
        try (ElasticConnection elastic = ElasticConnection.open(URI.create(args[0]))) {
            SegmentPreviews previews = new SegmentPreviews(elastic, new IndexNames(args[1]), HumanTime.SHANGHAI);
            measure(previews, OF_CONTACTS, Integer.parseInt(args[2]));
            measure(previews, COUNTING, Math.max(1, Integer.parseInt(args[2]) / 10));
        }
    }

    private static void measure(SegmentPreviews previews, List<String> rules, int rounds) throws IOException {
        for (String rule : rules) {
            SegmentRule parsed = SegmentRuleJson.parse(rule);
            double[] millis = new double[rounds];
            long contacts = 0;
            previews.preview(parsed);
            for (int i = 0; i < rounds; i++) {
                long begin = System.nanoTime();
                contacts = previews.preview(parsed).makeUp().contacts();
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "%8d contacts  p50 %7.0f ms  p95 %7.0f ms  %s%n",
                    contacts, millis[rounds / 2], millis[Math.min(rounds - 1, rounds * 95 / 100)], rule);
        }
    }
}
