package io.hearth.api.funnel;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.contact.FunnelCounts.StageCount;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The funnel at one run.
 *
 * @param run null before the first run; then all counts are 0
 */
record FunnelView(@Nullable RunView run, long contacts, long dormant, long promoters, List<StageView> stages) {

    /**
     * The run that counted.
     *
     * @param mode null if the run's own record is not there
     */
    record RunView(
            String runId,
            Instant asOf,
            Instant finishedAt,
            @Nullable Mode mode) {

        static RunView of(PublishedRun visible, Optional<SegmentationRun> run) {
            Mode mode = run.map(SegmentationRun::mode).orElse(null);
            return new RunView(visible.runId(), visible.asOf(), visible.publishedAt(), mode);
        }
    }

    /**
     * One stage.
     *
     * @param reached who are in it or further
     * @param conversionFromPrevious part of those who reached the stage before, 0 to 1; null for the first stage, or
     *     when nobody reached the one before
     * @param dropOff who reached the stage before and not this one; null for the first stage
     */
    record StageView(
            FunnelStage stage,
            Phase phase,
            long reached,
            long inStage,
            long dormant,
            @Nullable Double conversionFromPrevious,
            @Nullable Long dropOff) {

        static StageView of(StageCount count, @Nullable StageCount before) {
            return new StageView(
                    count.stage(),
                    count.stage().phase(),
                    count.reached(),
                    count.inStage(),
                    count.dormant(),
                    before == null || before.reached() == 0 ? null : (double) count.reached() / before.reached(),
                    before == null ? null : before.reached() - count.reached());
        }
    }

    static FunnelView of(FunnelCounts counts, Optional<SegmentationRun> run) {
        List<StageView> stages = new ArrayList<>();
        StageCount before = null;
        for (StageCount count : counts.stages()) {
            stages.add(StageView.of(count, before));
            before = count;
        }
        long dormant = counts.stages().stream().mapToLong(StageCount::dormant).sum();
        return new FunnelView(
                counts.run().map(visible -> RunView.of(visible, run)).orElse(null),
                counts.contacts(),
                dormant,
                counts.promoters(),
                List.copyOf(stages));
    }
}
