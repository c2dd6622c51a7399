package io.hearth.server.bench;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.server.Installation;
import io.hearth.server.process.OpenServices;
import io.hearth.server.segmentation.SegmentationProcess;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A full run over 400 days of generated interactions, 20 a fan, with 50 segments; then 1 % more, of which nineteen in
 * twenty happened in the four days after and the rest in the week before, and an incremental run; then one without news,
 * and a nightly one.
 */
final class SegmentationBench implements Bench {

    private static final int INTERACTIONS_A_FAN = 20;
    private static final int DAYS = 400;
    private static final int MORE_DAYS = 4;
    private static final int BATCH = 5_000;
    private static final int LOADERS = 2;
    private static final Instant BEGIN = Instant.parse("2025-06-01T00:00:00Z");
    private static final IndexNames NAMES = new IndexNames("bench-");

    private final Installation installation;
    private final int fans;

    SegmentationBench(Installation installation, int fans) {
        this.installation = installation;
        this.fans = fans;
    }

    @Override
    public String name() {
        return "segmentation";
    }

    @Override
    public String description() {
        return "full, incremental and nightly runs over generated fans (--fans)";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = BenchFolder.create(name());
                OpenServices services = OpenServices.find(folder.path(), installation, Map.of())) {
            URI url = services.await().elasticsearch();
            try (ElasticConnection elastic = ElasticConnection.open(url)) {
                return measure(elastic, url, folder.path());
            }
        }
    }

    private Map<String, Number> measure(ElasticConnection elastic, URI url, Path folder) throws Exception {
        Map<String, Number> figures = new LinkedHashMap<>();
        long interactions = (long) fans * INTERACTIONS_A_FAN;
        long more = interactions / 100;
        figures.put("fans", fans);
        figures.put("interactions", interactions);
        Instant end = BEGIN.plus(Duration.ofDays(DAYS));
        long loadedIn = load(elastic, new FanStream(1, fans, BEGIN, Duration.ofDays(DAYS)), interactions);
        figures.put("load_interactions_per_second", interactions * 1_000 / Math.max(1, loadedIn));
        run("full", request(url, folder, "full", end, true, false), folder, figures);
        load(elastic, new FanStream(2, fans, end, Duration.ofDays(MORE_DAYS)), more - more / 20);
        load(elastic, new FanStream(3, fans, end.minus(Duration.ofDays(7)), Duration.ofDays(7)), more / 20);
        Instant later = end.plus(Duration.ofDays(MORE_DAYS));
        run("incremental", request(url, folder, "incremental", later, false, false), folder, figures);
        run("unchanged", request(url, folder, "unchanged", later.plusSeconds(60), false, false), folder, figures);
        run("nightly", request(url, folder, "nightly", later.plusSeconds(120), false, true), folder, figures);
        return figures;
    }

    private void run(String what, SegmentationRequest request, Path folder, Map<String, Number> figures)
            throws Exception {
        long began = System.nanoTime();
        try (PeakMemory memory = new PeakMemory("SegmentationMain")) {
            SegmentationRun run =
                    new SegmentationProcess(installation, folder.resolve("work")).run(request, progress -> {});
            figures.put(what + "_seconds", Math.round((System.nanoTime() - began) / 1e8) / 10.0);
            figures.put(what + "_peak_mib", memory.mebibytes());
            figures.put(what + "_interactions_read", run.interactionsRead());
            figures.put(what + "_contacts_evaluated", run.contacts().evaluated());
            figures.put(what + "_contacts_written", run.contacts().written());
            run.seconds().forEach((step, seconds) -> figures.put(what + "_" + step + "_seconds", seconds));
        }
    }

    private static SegmentationRequest request(
            URI url, Path folder, String runId, Instant asOf, boolean full, boolean nightly) {
        return new SegmentationRequest(
                runId,
                url,
                NAMES,
                HumanTime.SHANGHAI,
                asOf,
                full,
                nightly,
                folder.resolve("rollups").toUri().toString(),
                SegmentationRequest.DEFAULT_MASTER,
                FiftySegments.definitions());
    }

    /** @return milliseconds */
    private static long load(ElasticConnection elastic, FanStream stream, long count) throws Exception {
        InteractionWriter writer = new InteractionWriter(
                elastic,
                new IndexDefinitions(elastic),
                NAMES,
                HumanTime.SHANGHAI,
                Clock.systemUTC(),
                RetryPolicy.DEFAULT);
        long began = System.nanoTime();
        AtomicLong next = new AtomicLong();
        Callable<Void> loader = () -> {
            for (long from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
                write(writer, stream, from, Math.min(count, from + BATCH));
            }
            return null;
        };
        ExecutorService loaders = Executors.newFixedThreadPool(LOADERS);
        try {
            for (Future<Void> loading : loaders.invokeAll(List.of(loader, loader))) {
                loading.get();
            }
        } finally {
            loaders.shutdownNow();
        }
        elastic.client().indices().refresh(b -> b.index(NAMES.interactions()));
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static void write(InteractionWriter writer, FanStream stream, long from, long to) throws IOException {
        List<Interaction> batch = new ArrayList<>(BATCH);
        for (long number = from; number < to; number++) {
            batch.add(stream.at(number));
        }
        writer.write(batch);
    }
}
