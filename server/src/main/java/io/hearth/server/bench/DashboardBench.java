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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each call of the pages over generated fans with ten interactions each, while nothing else happens, and while callbacks
 * come at half of the highest rate that this machine takes them beside its data; then the first page in a real browser.
 */
final class DashboardBench implements Bench {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 40;
    private static final double IDLE_MILLIS = 300;
    private static final double INGESTING_MILLIS = 800;
    private static final double CALLBACK_P99_MILLIS = 250;
    private static final int SENDING_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path script;
    private final Installation installation;
    private final BenchOptions options;
    private final Map<String, Number> figures = new LinkedHashMap<>();

    DashboardBench(Path script, Installation installation, BenchOptions options) {
        this.script = script;
        this.installation = installation;
        this.options = options;
    }

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public String description() {
        return "each call of the pages, idle and while callbacks come, and the first page (--fans, --keep)";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = options.folder(name());
                BenchFolder lists = BenchFolder.create("acknowledged");
                UpProcess up = UpProcess.start(script, folder.path(), List.of("--no-demo"), settings());
                OpenServices services = OpenServices.find(folder.path(), installation, Map.of());
                ElasticConnection elastic =
                        ElasticConnection.open(services.await().elasticsearch())) {
            BenchSession session = BenchSession.open(up.address(), up.password());
            DashboardHouse house = new DashboardHouse(session);
            figures.put("fans", options.fans());
            house.fill(elastic, services.await(), options.fans());
            figures.put("segmentation_seconds", house.segment());
            IndexedCallbacks indexed = new IndexedCallbacks(elastic);
            figures.put("interactions", indexed.countAll());
            List<DashboardCall> calls = DashboardCalls.of(house.segments(), house.contacts(), LocalDate.now());
            idle(session, calls);
            figures.putAll(new FirstPage(script).measure(up.address(), BenchSession.USER, BenchSession.PASSWORD));
            tellWhatIsKnown();
            ingesting(up.address(), new CallbackSender(installation, lists.path()), indexed, session, calls);
            return figures;
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(CallbackAccount.ofHearth());
        settings.put("HEARTH_API_REQUESTS_PER_MINUTE", "0");
        // Runs are asked for here: none begins in the middle of a measurement.
        settings.put("HEARTH_SEGMENTATION_EVERY", "PT24H");
        return settings;
    }

    private void idle(BenchSession session, List<DashboardCall> calls) throws IOException, InterruptedException {
        CallTimes first = new CallTimes(calls, 1);
        first.round(session);
        first.putFirstInto(figures);
        CallTimes warmUp = new CallTimes(calls, WARM_UP_ROUNDS);
        while (!warmUp.isFull()) {
            warmUp.round(session);
        }
        CallTimes times = new CallTimes(calls, ROUNDS);
        while (!times.isFull()) {
            times.round(session);
        }
        times.putInto(figures, "idle", IDLE_MILLIS);
    }

    private void ingesting(
            URI address,
            CallbackSender sender,
            IndexedCallbacks indexed,
            BenchSession session,
            List<DashboardCall> calls)
            throws IOException, InterruptedException {
        URI endpoint = address.resolve("/wechat/callback");
        int highest = new HighestRate(sender, CALLBACK_P99_MILLIS)
                .find(
                        endpoint,
                        sent -> indexed.awaitFound(AcknowledgedCallback.readAll(sent.acknowledged()), PATIENCE));
        int rate = Math.max(1, highest / 2);
        figures.put("callbacks_highest_per_second", highest);
        figures.put("callbacks_per_second", rate);
        CallTimes times = new CallTimes(calls, ROUNDS);
        int acknowledged = 0;
        int offered = 0;
        while (!times.isFull()) {
            Sending sending = sender.begin(endpoint, rate, SENDING_SECONDS);
            while (sending.process().isAlive() && !times.isFull()) {
                times.round(session);
            }
            Sent sent = sending.await();
            acknowledged += sent.count("acknowledged");
            offered += sent.count("offered");
        }
        figures.put("callbacks_offered", offered);
        figures.put("callbacks_acknowledged", acknowledged);
        times.putInto(figures, "ingesting", INGESTING_MILLIS);
    }

    /** So that something is left of a long measurement that is broken off. */
    private void tellWhatIsKnown() {
        System.err.println(figures);
    }
}
