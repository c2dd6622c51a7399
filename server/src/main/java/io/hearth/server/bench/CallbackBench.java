package io.hearth.server.bench;

import io.hearth.server.Installation;
import io.hearth.server.bench.CallbackSender.Sending;
import io.hearth.server.bench.CallbackSender.Sent;
import io.hearth.server.process.OpenServices;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Callbacks in AES mode at a constant rate, from the request to the search that finds them; the highest rate beside that of
 * a bare endpoint on the same web server; and a burst. The sender is a process of its own on the same machine.
 */
final class CallbackBench implements Bench {

    private static final int STEADY_RATE = 300;
    private static final int STEADY_SECONDS = 60;
    private static final int WARM_UP_SECONDS = 10;
    private static final int BURST_RATE = 3_000;
    private static final int BURST_SECONDS = 10;
    private static final double P99_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SAMPLING = Duration.ofMillis(250);
    private static final double MIB = 1024.0 * 1024;

    private final Path script;
    private final Installation installation;

    CallbackBench(Path script, Installation installation) {
        this.script = script;
        this.installation = installation;
    }

    @Override
    public String name() {
        return "callbacks";
    }

    @Override
    public String description() {
        return "callbacks a second, their answer times, how soon they are found, and a burst";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        Map<String, Number> figures = new LinkedHashMap<>();
        try (BenchFolder folder = BenchFolder.create(name());
                BenchFolder lists = BenchFolder.create("acknowledged")) {
            CallbackSender sender = new CallbackSender(installation, lists.path());
            try (UpProcess up =
                            UpProcess.start(script, folder.path(), List.of("--no-demo"), CallbackAccount.ofHearth());
                    OpenServices services = OpenServices.find(folder.path(), installation, Map.of());
                    ElasticConnection elastic =
                            ElasticConnection.open(services.await().elasticsearch())) {
                measureHearth(up, sender, new IndexedCallbacks(elastic), figures);
            }
            try (BareServer bare = BareServer.start(installation)) {
                sender.send(bare.endpoint(), STEADY_RATE, WARM_UP_SECONDS);
                figures.put(
                        "bare_endpoint_highest_per_second",
                        new HighestRate(sender, P99_MILLIS).find(bare.endpoint(), sent -> {}));
            }
        }
        return figures;
    }

    private static void measureHearth(
            UpProcess up, CallbackSender sender, IndexedCallbacks indexed, Map<String, Number> figures)
            throws IOException, InterruptedException {
        URI endpoint = up.address().resolve("/wechat/callback");
        long idle = ResidentMemory.of(up.handle());
        awaitAllFound(sender.send(endpoint, STEADY_RATE, WARM_UP_SECONDS), indexed);
        steady(endpoint, sender, indexed, figures);
        figures.put(
                "highest_per_second",
                new HighestRate(sender, P99_MILLIS).find(endpoint, sent -> awaitAllFound(sent, indexed)));
        burst(endpoint, up.handle(), idle, sender, indexed, figures);
    }

    private static void steady(
            URI endpoint, CallbackSender sender, IndexedCallbacks indexed, Map<String, Number> figures)
            throws IOException, InterruptedException {
        long before = indexed.countAll();
        Sending sending = sender.begin(endpoint, STEADY_RATE, STEADY_SECONDS);
        Duration longest = Duration.ZERO;
        int samples = 0;
        while (sending.process().isAlive()) {
            LockSupport.parkNanos(SAMPLING.toNanos());
            Optional<AcknowledgedCallback> last = AcknowledgedCallback.findLast(sending.acknowledged());
            if (last.isPresent()) {
                Duration visible = indexed.awaitVisible(last.get(), PATIENCE);
                longest = visible.compareTo(longest) > 0 ? visible : longest;
                samples++;
            }
        }
        Sent sent = sending.await();
        figures.put("steady_per_second", STEADY_RATE);
        putAnswers("steady", sent, figures);
        figures.put("steady_visible_samples", samples);
        figures.put("steady_visible_longest_ms", longest.toMillis());
        figures.put("steady_found", awaitAllFound(sent, indexed));
        figures.put("steady_interactions", indexed.countAll() - before);
    }

    private static void burst(
            URI endpoint,
            ProcessHandle hearth,
            long idle,
            CallbackSender sender,
            IndexedCallbacks indexed,
            Map<String, Number> figures)
            throws IOException, InterruptedException {
        long before = ResidentMemory.of(hearth);
        long most = before;
        Sending sending = sender.begin(endpoint, BURST_RATE, BURST_SECONDS);
        while (sending.process().isAlive()) {
            most = Math.max(most, ResidentMemory.of(hearth));
            LockSupport.parkNanos(SAMPLING.toNanos());
        }
        Sent sent = sending.await();
        long began = System.nanoTime();
        figures.put("burst_per_second", BURST_RATE);
        putAnswers("burst", sent, figures);
        figures.put("burst_found", awaitAllFound(sent, indexed));
        figures.put("burst_drained_after_seconds", Math.round((System.nanoTime() - began) / 1e8) / 10.0);
        figures.put("resident_idle_mib", Math.round(idle / MIB));
        figures.put("resident_before_burst_mib", Math.round(before / MIB));
        figures.put("resident_in_burst_mib", Math.round(most / MIB));
    }

    private static void putAnswers(String what, Sent sent, Map<String, Number> figures) {
        for (String count : List.of("offered", "acknowledged", "refused", "failed", "not_sent", "late")) {
            figures.put(what + "_" + count, sent.count(count));
        }
        for (String millis : List.of("p50_ms", "p99_ms", "max_ms", "slowest_ms")) {
            figures.put(what + "_" + millis, sent.millis(millis));
        }
        figures.put(what + "_sender_cpu_seconds", sent.millis("sender_cpu_seconds"));
    }

    private static long awaitAllFound(Sent sent, IndexedCallbacks indexed) throws IOException {
        return indexed.awaitFound(AcknowledgedCallback.readAll(sent.acknowledged()), PATIENCE);
    }
}
