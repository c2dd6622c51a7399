package io.hearth.server.bench;

import co.elastic.clients.elasticsearch.nodes.Stats;
import io.hearth.domain.time.HumanTime;
import io.hearth.server.Installation;
import io.hearth.server.process.OpenServices;
import io.hearth.server.segmentation.SegmentationProcess;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A full run over 400 days of generated interactions, 20 a fan, with 50 segments; the same contacts by Spark and by
 * DuckDB; then runs after 1 % more interactions arrived, after nothing, and after four days passed in which another 1 %
 * happened, so that many contacts are due. One process makes all of them, as in a server that has been up for a while; the
 * last is like the second, after another 1 %, in a process that has just been started.
 */
final class SegmentationBench implements Bench {

    static final String NAME = "segmentation";
    static final IndexNames NAMES = new IndexNames("bench-");

    private static final int INTERACTIONS_A_FAN = 20;
    private static final int DAYS = 400;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FOUR_DAYS = Duration.ofDays(4);
    /** Longer than the comparison takes: in a server, too, the next run comes before the process of the last one ends. */
    private static final Duration STAY = Duration.ofHours(1);

    private static final Instant BEGIN = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(DAYS));

    private final Installation installation;
    private final BenchOptions options;
    private final Map<String, Number> figures = new LinkedHashMap<>();

    SegmentationBench(Installation installation, BenchOptions options) {
        this.installation = installation;
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "full and incremental runs over generated fans in one process that stays, then in a new one; beside"
                + " DuckDB (--fans, --keep)";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = options.folder(name());
                OpenServices services = OpenServices.find(folder.path(), installation, Map.of())) {
            URI url = services.await().elasticsearch();
            try (ElasticConnection elastic = ElasticConnection.open(url);
                    SegmentationProcess process = process(folder.path())) {
                measure(elastic, url, folder.path(), process);
                return figures;
            }
        }
    }

    private SegmentationProcess process(Path folder) {
        return new SegmentationProcess(installation::segmentationCommand, folder.resolve("work"), STAY);
    }

    private void measure(ElasticConnection elastic, URI url, Path folder, SegmentationProcess process)
            throws Exception {
        long interactions = (long) options.fans() * INTERACTIONS_A_FAN;
        long more = interactions / 100;
        FanLoad load = new FanLoad(elastic, NAMES, HumanTime.SHANGHAI);
        long kept = new InteractionTotals(elastic, NAMES).read().count();
        figures.put("fans", options.fans());
        if (kept == 0) {
            double seconds = load.load(new FanStream(1, options.fans(), interactions, BEGIN, Duration.ofDays(DAYS)));
            figures.put("load_seconds", seconds);
            figures.put("load_interactions_per_second", Math.round(interactions / seconds));
        }
        figures.put("interactions", Math.max(kept, interactions));
        // What earlier runs on kept data added bears other numbers, so that it is new again.
        long seed = 2 + kept;
        SegmentationRequest full = request(url, folder, "full-" + kept, END, true);
        run(elastic, "full", full, process);
        new SegmentationComparison(installation).run(full, folder).forEach(figures::put);
        load.load(new FanStream(seed, options.fans(), more - more / 20, END.minus(FOUR_DAYS), FOUR_DAYS));
        load.load(new FanStream(seed + 1, options.fans(), more / 20, END.minus(WEEK), WEEK));
        run(elastic, "incremental", request(url, folder, "more-" + kept, END.plusSeconds(60), false), process);
        run(elastic, "unchanged", request(url, folder, "same-" + kept, END.plusSeconds(120), false), process);
        load.load(new FanStream(seed + 2, options.fans(), more, END, FOUR_DAYS));
        run(elastic, "days_later", request(url, folder, "later-" + kept, END.plus(FOUR_DAYS), false), process);
        load.load(new FanStream(seed + 3, options.fans(), more - more / 20, END, FOUR_DAYS));
        load.load(new FanStream(seed + 4, options.fans(), more / 20, END.minus(WEEK), WEEK));
        Instant last = END.plus(FOUR_DAYS).plusSeconds(60);
        // Not beside the other one, as in a server.
        process.close();
        try (SegmentationProcess fresh = process(folder)) {
            run(elastic, "just_started", request(url, folder, "cold-" + kept, last, false), fresh);
        }
    }

    private void run(ElasticConnection elastic, String what, SegmentationRequest request, SegmentationProcess process)
            throws Exception {
        long began = System.nanoTime();
        double elasticBegan = processorSeconds(elastic);
        try (ChildWatch child = new ChildWatch("SegmentationMain")) {
            SegmentationRun run = process.run(request, progress -> {});
            figures.put(what + "_seconds", Math.round((System.nanoTime() - began) / 1e8) / 10.0);
            figures.put(what + "_processor_seconds", child.processorSeconds());
            figures.put(what + "_elasticsearch_processor_seconds", processorSeconds(elastic) - elasticBegan);
            figures.put(what + "_peak_mib", child.peakMebibytes());
            figures.put(what + "_interactions_read", run.interactionsRead());
            figures.put(what + "_contacts_touched", run.contacts().touched());
            figures.put(what + "_contacts_due", run.contacts().due());
            figures.put(what + "_contacts_evaluated", run.contacts().evaluated());
            figures.put(what + "_contacts_written", run.contacts().written());
            run.seconds().forEach((step, seconds) -> figures.put(what + "_" + step + "_seconds", seconds));
        }
        // So that something is left of a long measurement that is broken off.
        System.err.println(figures);
    }

    private static double processorSeconds(ElasticConnection elastic) throws IOException {
        long millis = 0;
        for (Stats node :
                elastic.client().nodes().stats(b -> b.metric("process")).nodes().values()) {
            if (node.process() != null && node.process().cpu() != null) {
                Long total = node.process().cpu().totalInMillis();
                millis += total == null ? 0 : total;
            }
        }
        return millis / 1_000.0;
    }

    private static SegmentationRequest request(URI url, Path folder, String runId, Instant asOf, boolean full) {
        return new SegmentationRequest(
                runId,
                url,
                NAMES,
                HumanTime.SHANGHAI,
                asOf,
                full,
                false,
                folder.resolve("rollups").toUri().toString(),
                SegmentationRequest.DEFAULT_MASTER,
                FiftySegments.definitions());
    }
}
