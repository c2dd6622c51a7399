package io.hearth.server.bench;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Brings generated interactions into Elasticsearch as fast as it takes them: nobody searches while they are loaded. */
final class FanLoad {

    private static final int BATCH = 5_000;
    private static final int LOADERS = 2;

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final HumanTime humanTime;

    FanLoad(ElasticConnection elastic, IndexNames names, HumanTime humanTime) {
        this.elastic = elastic;
        this.names = names;
        this.humanTime = humanTime;
    }

    /** @return seconds */
    double load(FanStream stream) throws Exception {
        IndexDefinitions definitions = new IndexDefinitions(elastic);
        createIndices(stream, definitions);
        InteractionWriter writer =
                new InteractionWriter(elastic, definitions, names, humanTime, Clock.systemUTC(), RetryPolicy.DEFAULT);
        long began = System.nanoTime();
        refreshEvery("-1");
        AtomicLong next = new AtomicLong();
        Callable<Void> loader = () -> {
            for (long from = next.getAndAdd(BATCH); from < stream.count(); from = next.getAndAdd(BATCH)) {
                write(writer, stream, from, Math.min(stream.count(), from + BATCH));
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
        refreshEvery("1s");
        elastic.client().indices().refresh(b -> b.index(names.interactions()));
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0;
    }

    private void createIndices(FanStream stream, IndexDefinitions definitions) throws IOException {
        YearMonth last = humanTime.monthOf(stream.begin().plus(stream.length()));
        for (YearMonth month = humanTime.monthOf(stream.begin()); !month.isAfter(last); month = month.plusMonths(1)) {
            definitions.ensure("interactions", names.interactions(month), names.interactions());
        }
    }

    private void refreshEvery(String interval) throws IOException {
        elastic.client().indices().putSettings(b -> b.index(names.interactions())
                .settings(s -> s.refreshInterval(t -> t.time(interval))));
    }

    private static void write(InteractionWriter writer, FanStream stream, long from, long to) throws IOException {
        List<Interaction> batch = new ArrayList<>(BATCH);
        for (long number = from; number < to; number++) {
            batch.add(stream.at(number));
        }
        writer.write(batch);
    }
}
