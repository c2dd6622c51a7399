package io.hearth.server.management;

import io.hearth.ingest.callback.CallbackBacklog.Waiting;
import io.hearth.store.run.SegmentationRun;
import io.hearth.wechat.quota.QuotaUse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What whoever is on duty wants to be told before people call: what waits, what could not be handled, how pushes ended,
 * what WeChat still allows today, and the last run. Nothing in it is about a person. What is not known is NaN.
 */
final class HouseMetrics implements MeterBinder {

    private final HouseSamples samples;
    private final Clock clock;

    HouseMetrics(HouseSamples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "hearth.inbox.pending", "Callbacks that wait", samples.inbox(), Waiting::count);
        gauge(registry, "hearth.inbox.lag.seconds", "How long the first of them waits", samples.inbox(), this::lag);
        gauge(registry, "hearth.outbox.pending", "Own acts that wait", samples.outbox(), Long::doubleValue);
        gauge(registry, "hearth.dead.letters", "That wait for a decision", samples.deadLetters(), Long::doubleValue);
        gauge(registry, "hearth.sending.stopped", "1 while nothing goes out", samples.stopped(), is -> is ? 1 : 0);
        touchpoints(registry);
        quotas(registry);
        runs(registry);
    }

    private void touchpoints(MeterRegistry registry) {
        for (String state : HouseSamples.TOUCHPOINT_STATES) {
            gauge(
                    registry,
                    "hearth.touchpoints",
                    Tags.of("state", state),
                    "Planned messages by how they stand",
                    samples.touchpoints(),
                    counts -> counts.getOrDefault(state, 0L));
        }
    }

    /** Kinds of calls without a limit have nothing left that could be told. */
    private void quotas(MeterRegistry registry) {
        for (String api : samples.limitedApis()) {
            gauge(
                    registry,
                    "hearth.wechat.quota.left",
                    Tags.of("api", api),
                    "Calls that WeChat still takes today",
                    samples.quotas(),
                    uses -> left(uses, api));
        }
    }

    private void runs(MeterRegistry registry) {
        Sampled<Optional<SegmentationRun>> last = samples.lastRun();
        gauge(registry, "hearth.segmentation.seconds", "Duration of the last run so far", last, this::seconds);
        gauge(registry, "hearth.segmentation.age.seconds", "Since what the last run is about", last, this::age);
        gauge(registry, "hearth.segmentation.failed", "1 if the last run failed", last, HouseMetrics::failed);
    }

    private double lag(Waiting waiting) {
        return waiting.oldestReceivedAt().map(this::since).orElse(0.0);
    }

    private double seconds(Optional<SegmentationRun> run) {
        return run.map(known -> known.finishedAt() == null
                        ? since(known.startedAt())
                        : seconds(known.startedAt(), known.finishedAt()))
                .orElse(Double.NaN);
    }

    private double age(Optional<SegmentationRun> run) {
        return run.map(known -> since(known.asOf())).orElse(Double.NaN);
    }

    private static double failed(Optional<SegmentationRun> run) {
        return run.filter(known -> known.state() == SegmentationRun.State.FAILED)
                        .isPresent()
                ? 1
                : 0;
    }

    private static double left(List<QuotaUse> uses, String api) {
        return uses.stream()
                .filter(use -> use.api().equals(api) && use.limit().isPresent())
                .mapToInt(use -> use.spentUntil().isPresent()
                        ? 0
                        : Math.max(0, use.limit().getAsInt() - use.used()))
                .boxed()
                .findFirst()
                .map(Integer::doubleValue)
                .orElse(Double.NaN);
    }

    private double since(Instant instant) {
        return seconds(instant, clock.instant());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }

    private static <T> void gauge(
            MeterRegistry registry, String name, String meaning, Sampled<T> sample, ToDoubleFunction<T> value) {
        gauge(registry, name, Tags.empty(), meaning, sample, value);
    }

    private static <T> void gauge(
            MeterRegistry registry,
            String name,
            Tags tags,
            String meaning,
            Sampled<T> sample,
            ToDoubleFunction<T> value) {
        Gauge.builder(name, () -> sample.read().map(value::applyAsDouble).orElse(Double.NaN))
                .description(meaning)
                .tags(tags)
                .register(registry);
    }
}
