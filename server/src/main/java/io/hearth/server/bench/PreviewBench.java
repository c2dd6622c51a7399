package io.hearth.server.bench;

import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.server.CommandException;
import io.hearth.server.Installation;
import io.hearth.server.process.OpenServices;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.rulequery.SegmentPreviews;
import io.hearth.store.segment.SegmentRuleJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Previews over generated contacts with 20 interactions each over 400 days: what documents know, and free windows. Where
 * the measurement of segmentation has left its contacts in a kept folder, over those.
 */
final class PreviewBench implements Bench {

    private static final int INTERACTIONS_A_FAN = 20;
    private static final Duration LENGTH = Duration.ofDays(400);
    private static final Instant BEGIN = Instant.parse("2025-06-01T00:00:00Z");
    private static final int ROUNDS = 40;
    private static final int COUNTING_ROUNDS = 5;

    private static final Map<String, String> OF_CONTACTS = ordered(
            "stage",
            "{'stage_in': ['CONSIDERATION']}",
            "profile",
            "{'all': [{'stage_in': ['AWARENESS', 'CONSIDERATION']}, {'dormant': false}, {'following': true}]}",
            "engaged",
            "{'all': [{'engagement': {'from': 3}}, {'days_in_stage': {'from': 30}}]}",
            "tree",
            "{'all': [{'project_of_interest_in': ['project-1', 'project-2']}, {'interaction_count': {'from': 20}},"
                    + " {'any': [{'phase_in': ['TRANSACT']}, {'promoter': true}]}]}",
            "viewed_often",
            "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 3, 'within_days': 90}",
            "never",
            "{'interaction_in': ['MESSAGE', 'MENU_CLICK'], 'at_most': 0, 'within_days': 90}");

    private static final Map<String, String> COUNTING = ordered(
            "project_fortnight",
            "{'interaction_in': ['SHARE'], 'at_least': 2, 'from': '2026-03-01', 'to': '2026-03-15',"
                    + " 'project_in': ['project-3']}",
            "project_quarter",
            "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 2, 'within_days': 90, 'project_in': ['project-3']}",
            "several_types",
            "{'interaction_in': ['MESSAGE', 'MENU_CLICK', 'SHARE'], 'at_least': 2, 'within_days': 90}",
            "past_quarter",
            "{'all': [{'stage_in': ['CONSIDERATION']}, {'interaction_in': ['CONTENT_VIEW'], 'at_least': 3,"
                    + " 'from': '2026-01-01', 'to': '2026-03-31'}]}",
            "not_in_past_quarter",
            "{'interaction_in': ['CONTENT_VIEW'], 'at_most': 1, 'from': '2026-01-01', 'to': '2026-03-31'}",
            "quarter_long_ago",
            "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 2, 'from': '2025-07-01', 'to': '2025-09-30'}",
            "articles_in_a_month",
            "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 2, 'from': '2026-05-01', 'to': '2026-05-31',"
                    + " 'channel_in': ['ARTICLE']}");

    private final Installation installation;
    private final BenchOptions options;

    PreviewBench(Installation installation, BenchOptions options) {
        this.installation = installation;
        this.options = options;
    }

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String description() {
        return "previews of segments over generated contacts (--fans, --keep)";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = options.folder(SegmentationBench.NAME);
                OpenServices services = OpenServices.find(folder.path(), installation, Map.of());
                ElasticConnection elastic =
                        ElasticConnection.open(services.await().elasticsearch())) {
            KnownFans known = new KnownFans(elastic, SegmentationBench.NAMES);
            try {
                return measure(elastic, known, folder.kept());
            } finally {
                if (!folder.kept()) {
                    known.remove();
                }
            }
        }
    }

    private Map<String, Number> measure(ElasticConnection elastic, KnownFans known, boolean isKept) throws IOException {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("fans", options.fans());
        if (isKept) {
            requireContacts(elastic);
        } else {
            long began = System.nanoTime();
            known.write(options.fans(), INTERACTIONS_A_FAN, BEGIN, LENGTH);
            figures.put("load_seconds", Math.round((System.nanoTime() - began) / 1e9));
        }
        measure(elastic, OF_CONTACTS, ROUNDS, figures);
        measure(elastic, COUNTING, COUNTING_ROUNDS, figures);
        return figures;
    }

    private void requireContacts(ElasticConnection elastic) throws IOException {
        if (new ContactReader(elastic, SegmentationBench.NAMES).generation().isEmpty()) {
            throw new CommandException("There are no contacts to measure: './hearth bench segmentation --fans "
                    + options.fans() + " --keep …' leaves them.");
        }
    }

    private static void measure(
            ElasticConnection elastic, Map<String, String> rules, int rounds, Map<String, Number> figures)
            throws IOException {
        for (Map.Entry<String, String> named : rules.entrySet()) {
            SegmentRule rule = SegmentRuleJson.parse(named.getValue().replace('\'', '"'));
            long[] millis = new long[rounds];
            long contacts = 0;
            for (int i = -1; i < rounds; i++) {
                // A new one each time: the former answers of counting are kept in it.
                SegmentPreviews previews = new SegmentPreviews(elastic, SegmentationBench.NAMES, HumanTime.SHANGHAI);
                long began = System.nanoTime();
                contacts = previews.preview(rule).makeUp().contacts();
                if (i >= 0) {
                    millis[i] = Math.round((System.nanoTime() - began) / 1e6);
                }
            }
            Arrays.sort(millis);
            figures.put(named.getKey() + "_contacts", contacts);
            figures.put(named.getKey() + "_p50_ms", millis[rounds / 2]);
            figures.put(named.getKey() + "_p95_ms", millis[Math.min(rounds - 1, rounds * 95 / 100)]);
        }
    }

    private static Map<String, String> ordered(String... namesAndRules) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (int i = 0; i < namesAndRules.length; i += 2) {
            rules.put(namesAndRules[i], namesAndRules[i + 1]);
        }
        return rules;
    }
}
