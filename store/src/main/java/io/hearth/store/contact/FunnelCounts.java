package io.hearth.store.contact;

import io.hearth.domain.funnel.FunnelStage;
import java.util.List;
import java.util.Optional;

/**
 * The funnel at one run.
 *
 * @param run empty before the first run was published; then all counts are 0
 * @param stages one for each stage, in the funnel's order
 * @param contacts all that were asked about: the sum of {@code inStage}
 * @param promoters among them
 */
public record FunnelCounts(Optional<PublishedRun> run, List<StageCount> stages, long contacts, long promoters) {

    /**
     * @param inStage whose current stage it is
     * @param reached who are or were further: never more than in the stage before
     * @param dormant among those in it
     */
    public record StageCount(FunnelStage stage, long inStage, long reached, long dormant) {}

    public FunnelCounts {
        stages = List.copyOf(stages);
    }
}
